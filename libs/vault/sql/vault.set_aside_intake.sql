-- Puts opened intakes back whose person's key does not open: a damaged row, or a master key that the keys
-- file lacks. Nothing is dropped, the others go on; each is tried again later, ever more rarely, up to an hour.
create or replace function vault.set_aside_intake(p_worker_id uuid, p_batch_id bigint, p_is smallint[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is smallint[];
begin
  perform sending.require_live(p_worker_id);
  perform vault.require_opened(p_batch_id, p_is);
  select array_agg(t.i order by t.i)
    into v_is
    from vault.intake t
   where t.batch_id = p_batch_id and t.i = any(p_is) and t.worker_id = p_worker_id;
  update vault.intake
     set worker_id = null, batch_id = null, i = null,
         due = clock_timestamp() + least(interval '10 seconds' * (1 << least(tries, 9)), interval '1 hour')
   where batch_id = p_batch_id and i = any(v_is) and worker_id = p_worker_id;
  if v_is is not null then
    perform ledger.close(p_batch_id, v_is, array_fill(3::smallint, array[cardinality(v_is)]));
  end if;
end $$;
alter function vault.set_aside_intake owner to vault_owner;
revoke all on function vault.set_aside_intake from public;
grant execute on function vault.set_aside_intake to vault_rw;
