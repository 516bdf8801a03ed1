-- Closes shipments, at most p_max a call: those that ended (delivered, returned, cancelled, failed) p_ended_for
-- ago, and those of which nothing was heard for p_silent_for (stamps are never scanned). A closed one keeps its
-- page and its story; its tracking code is free for another shipment, as carriers use their codes again, and
-- events for it are the next one's. Ingest may hold some of the rows: they come in a later call. Returns how many.
create or replace function shipments.close_ended(p_ended_for interval, p_silent_for interval, p_max int)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_count int;
begin
  with due as (
    select webshop_id, shipment_id
      from shipments.shipment
     where closed_at is null
       and registered_at < v_now - least(p_ended_for, p_silent_for)
       and (shipments.is_terminal(status) and greatest(status_at, registered_at) < v_now - p_ended_for
            or greatest(coalesce(status_at, registered_at), folded_until, registered_at) < v_now - p_silent_for)
     order by registered_at
     limit p_max
       for no key update skip locked
  )
  update shipments.shipment s
     set closed_at = v_now
    from due
   where s.webshop_id = due.webshop_id and s.shipment_id = due.shipment_id;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
alter function shipments.close_ended owner to app_owner;
revoke all on function shipments.close_ended from public;
grant execute on function shipments.close_ended to upkeep_rw;
