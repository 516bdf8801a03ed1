-- Deletes a returned mail that was opened: nothing of it is kept but what the caller learnt. Whose row it was
-- comes back, once: so each use gets exactly one closing leaf.
create or replace function vault.end_returned(p_worker_id uuid, p_batch_id bigint, p_i smallint)
returns table (o_webshop_id uuid, o_contact_ref uuid, o_notification_id uuid)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    with ended as (
      delete from vault.returned_mail t
       using ledger.batch b, sending.attempt o
       where t.batch_id = p_batch_id and t.i = p_i and t.worker_id = p_worker_id
         and b.batch_id = t.batch_id and b.kind = 3 and b.xid <> pg_current_xact_id()
         and o.batch_id = t.batch_id and o.k = t.i / b.group_size and not o.swept
      returning t.i
    )
    select u.webshop_id, u.contact_ref, u.context_id
      from ended e
      join ledger.use u on u.batch_id = p_batch_id and u.i = e.i;
end $$;
alter function vault.end_returned owner to vault_owner;
revoke all on function vault.end_returned from public;
grant execute on function vault.end_returned to app_owner;
