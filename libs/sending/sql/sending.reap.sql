-- Takes over the work of workers that stopped beating, and deletes their rows in the same transaction: what
-- was opened may have been handed off and becomes uncertain, what was not opened is due again at once.
-- Returns how many workers were reaped. The worker's row is locked `for update`, so none of its
-- transactions is under way; one that is, is left alone until it has ended.
create or replace function sending.reap(p_dead_after interval, p_evidence_wait interval)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_worker_id uuid;
  v_reaped int := 0;
begin
  loop
    select worker_id
      into v_worker_id
      from sending.worker
     where beat_at < clock_timestamp() - p_dead_after
       -- After an outage of this server nobody could beat: the living get their time first.
       and pg_postmaster_start_time() < clock_timestamp() - p_dead_after
     order by worker_id
     limit 1
       for update skip locked;
    exit when not found;
    perform sending.take_over(v_worker_id, p_evidence_wait);
    v_reaped := v_reaped + 1;
  end loop;
  return v_reaped;
end $$;
alter function sending.reap owner to app_owner;
revoke all on function sending.reap from public;
grant execute on function sending.reap to upkeep_rw;

-- A worker that stops in good order, or no longer trusts its own hold on its work, hands all of it back.
create or replace function sending.resign(p_worker_id uuid, p_evidence_wait interval)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1
     from sending.worker
    where worker_id = p_worker_id
      for update;
  if found then
    perform sending.take_over(p_worker_id, p_evidence_wait);
  end if;
end $$;
alter function sending.resign owner to app_owner;
revoke all on function sending.resign from public;
grant execute on function sending.resign to vault_rw;
