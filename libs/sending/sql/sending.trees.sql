-- The trees there are, so that a worker knows where to look.
create or replace function sending.trees()
returns smallint[]
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select array_agg(tree order by tree) from ledger.head;
end;
alter function sending.trees owner to app_owner;
revoke all on function sending.trees from public;
grant execute on function sending.trees to vault_rw;
