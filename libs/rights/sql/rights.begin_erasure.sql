-- Takes the oldest request that need not wait and locks all that it concerns; the caller writes the tombstone and
-- calls rights.erase in the same transaction. A request waits for what its webshop registered before it, because
-- an unread contact may be the person's too, and for messages in a worker's hands, which end within seconds: since
-- the request nothing new is claimed. One erasure at a time, everywhere: the tombstone file has one writer.
create or replace function rights.begin_erasure()
returns table (o_webshop_id uuid, o_person_id uuid, o_contact_refs uuid[])
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_request rights.erasure;
begin
  if not pg_try_advisory_xact_lock(79, 0) then
    return;
  end if;
  for v_request in
    select *
      from rights.erasure e
     where e.erased_at is null
       and not vault.awaits_contacts(e.webshop_id, e.requested_at)
     order by e.requested_at
     limit 20
       for update skip locked
  loop
    perform sending.hold_claims(v_request.webshop_id);
    select b.o_person_id, b.o_contact_refs
      into o_person_id, o_contact_refs
      from consent.begin_erasure(v_request.webshop_id, v_request.contact_ref) b;
    if not sending.has_in_flight(v_request.webshop_id, o_contact_refs) then
      o_webshop_id := v_request.webshop_id;
      return next;
      return;
    end if;
  end loop;
end $$;
alter function rights.begin_erasure owner to rights_owner;
revoke all on function rights.begin_erasure from public;
grant execute on function rights.begin_erasure to upkeep_rw;

-- Requests that wait, and since when the oldest does: somebody looks when it is long.
create or replace function rights.erasures_waiting()
returns table (o_count bigint, o_oldest timestamptz)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select count(*), min(requested_at)
    from rights.erasure
   where erased_at is null;
end;
alter function rights.erasures_waiting owner to rights_owner;
revoke all on function rights.erasures_waiting from public;
grant execute on function rights.erasures_waiting to upkeep_rw;
