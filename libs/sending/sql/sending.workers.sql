-- A worker's life: each start inserts its own row and beats it. Every transaction of a worker first takes
-- its row `for key share`: the beat gets through, and a reaped worker finds nothing and stops.
create or replace function sending.start_worker(p_worker_id uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform sending.require_replayed();
  insert into sending.worker (worker_id) values (p_worker_id);
end $$;
alter function sending.start_worker owner to app_owner;
revoke all on function sending.start_worker from public;
grant execute on function sending.start_worker to vault_rw;

-- A database that was restored may hold who was erased since: nothing is claimed, opened or admitted before
-- upkeep-worker has compared it with the tombstones, which it does after each start of the server.
create or replace function sending.require_replayed()
returns void
language plpgsql
as $$
begin
  if not rights.is_replayed() then
    raise exception 'the tombstones were not replayed since this server started: start upkeep-worker'
      using errcode = 'SJ003';
  end if;
end $$;
alter function sending.require_replayed owner to app_owner;
revoke all on function sending.require_replayed from public;

create or replace function sending.beat(p_worker_id uuid)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update sending.worker
     set beat_at = clock_timestamp()
   where worker_id = p_worker_id;
  return found;
end $$;
alter function sending.beat owner to app_owner;
revoke all on function sending.beat from public;
grant execute on function sending.beat to vault_rw;

create or replace function sending.require_live(p_worker_id uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1
     from sending.worker
    where worker_id = p_worker_id
      for key share;
  if not found then
    raise exception 'this worker was taken for dead: its work went to others, it starts again under a new id'
      using errcode = 'SJ001';
  end if;
  perform sending.require_replayed();
end $$;
alter function sending.require_live owner to app_owner;
revoke all on function sending.require_live from public;
grant execute on function sending.require_live to vault_owner;
