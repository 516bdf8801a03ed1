-- Opens one group when there is nothing to record.
create or replace function sending.open_group(p_worker_id uuid, p_batch_id bigint, p_k int, p_within interval)
returns setof sending.opened_use
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select *
      from sending.step(p_worker_id, p_batch_id, '{}', '{}', '{}', '{}', null, p_k, p_within);
end $$;
alter function sending.open_group owner to app_owner;
revoke all on function sending.open_group from public;
grant execute on function sending.open_group to vault_rw;
