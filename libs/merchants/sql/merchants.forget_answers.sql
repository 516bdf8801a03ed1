-- Forgets answered requests older than p_older_than; the API answers a key for 24 hours. Returns how many.
create or replace function merchants.forget_answers(p_older_than interval)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count int;
begin
  delete from merchants.idempotency
   where at < clock_timestamp() - p_older_than;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
alter function merchants.forget_answers owner to app_owner;
revoke all on function merchants.forget_answers from public;
grant execute on function merchants.forget_answers to upkeep_rw;
