-- Hands out the sealed returned mails of a batch whose use an earlier transaction committed. The gate is locked
-- and asked again: of whoever was erased meanwhile nothing comes out, and the use is closed unread.
create or replace function vault.open_returned(p_worker_id uuid, p_batch_id bigint, p_within interval)
returns table (o_i smallint, o_returned_id uuid, o_reference text, o_sealed bytea)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_from int;
  v_to int;
begin
  select o_from, o_to
    into v_from, v_to
    from vault.begin_group(p_worker_id, p_batch_id, 0, 3, p_within);
  return query
    select t.i, t.returned_id, t.reference, case when g.stop & 8 = 0 then t.sealed end
      from vault.returned_mail t
      join ledger.use u on u.batch_id = t.batch_id and u.i = t.i
      left join consent.gate g on g.webshop_id = u.webshop_id and g.contact_ref = u.contact_ref
     where t.batch_id = p_batch_id and t.i between v_from and v_to and t.worker_id = p_worker_id
     order by t.i;
end $$;
alter function vault.open_returned owner to vault_owner;
revoke all on function vault.open_returned from public;
grant execute on function vault.open_returned to vault_rw;
