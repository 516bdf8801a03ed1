-- Ends the subscriptions of these ContactRefs, stored and waiting, in the caller's transaction. The caller
-- holds their gate rows. One that is in a worker's hands is marked first, which locks it, and stays: the
-- worker, or whoever takes over, drops it with the closing leaf of its use.
create or replace function vault.drop_subscriptions(p_webshop_id uuid, p_contact_refs uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from vault.subscription
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs);
  update vault.intake
     set is_dropped = true
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs) and kind = 2;
  delete from vault.intake
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs) and kind = 2 and worker_id is null;
end $$;
alter function vault.drop_subscriptions owner to vault_owner;
revoke all on function vault.drop_subscriptions from public;
grant execute on function vault.drop_subscriptions to consent_owner;
