-- Whether a ContactRef's only subscriptions still wait to be admitted: a push waits for them, as a mail waits
-- for its contact. Once one is stored, those that come later keep nothing back.
create or replace function vault.awaits_subscriptions(p_webshop_id uuid, p_contact_ref uuid)
returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select exists (
      select
        from vault.intake
       where webshop_id = p_webshop_id and contact_ref = p_contact_ref and kind = 2 and not is_dropped)
    and not exists (
      select
        from vault.subscription
       where webshop_id = p_webshop_id and contact_ref = p_contact_ref);
end;
alter function vault.awaits_subscriptions owner to vault_owner;
revoke all on function vault.awaits_subscriptions from public;
grant execute on function vault.awaits_subscriptions to app_owner;
