-- What this database has applied of the tombstone file. Null hash: it never saw one.
create or replace function rights.tombstones_applied()
returns table (o_count bigint, o_last_hash bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select count, last_hash
    from rights.tombstones_applied;
end;
alter function rights.tombstones_applied owner to rights_owner;
revoke all on function rights.tombstones_applied from public;
grant execute on function rights.tombstones_applied to upkeep_rw;

-- Says that the file was compared and holds no tombstone beyond p_count: from this commit on workers may open,
-- until this server is started anew. A database that never saw a file takes this one for its own.
create or replace function rights.attest_replayed(p_count bigint, p_last_hash bytea)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update rights.tombstones_applied
     set last_hash = p_last_hash
   where count = p_count and coalesce(last_hash, p_last_hash) = p_last_hash and (count = 0 or last_hash is not null);
  if not found then
    raise exception 'the tombstone file is not the one that this database has applied' using errcode = 'SJ004';
  end if;
  insert into rights.replayed (server_started, database_oid, written_in)
  select pg_postmaster_start_time(), oid, pg_current_xact_id()
    from pg_database
   where datname = current_database()
      on conflict (only_row) do update
     set server_started = excluded.server_started, database_oid = excluded.database_oid,
         written_in = excluded.written_in;
end $$;
alter function rights.attest_replayed owner to rights_owner;
revoke all on function rights.attest_replayed from public;
grant execute on function rights.attest_replayed to upkeep_rw;

-- Takes the word back: the file is missing, shorter or another. Nothing is opened from this commit on.
create or replace function rights.revoke_replayed()
returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  delete from rights.replayed;
end;
alter function rights.revoke_replayed owner to rights_owner;
revoke all on function rights.revoke_replayed from public;
grant execute on function rights.revoke_replayed to upkeep_rw;

-- Whether the word was given to this very database, since this very server started. A copy of the row
-- names another start (a restored server) or database (a copied one), or was written by another transaction (a
-- loaded dump).
create or replace function rights.is_replayed()
returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
return exists (
  select
    from rights.replayed r
    join pg_database d on d.datname = current_database() and d.oid = r.database_oid
   where r.server_started = pg_postmaster_start_time()
     and r.xmin::text::bigint = r.written_in::text::bigint % 4294967296);
alter function rights.is_replayed owner to rights_owner;
revoke all on function rights.is_replayed from public;
grant execute on function rights.is_replayed to app_owner, upkeep_rw;
