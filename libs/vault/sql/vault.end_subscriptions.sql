-- Deletes subscriptions that push services said are gone, in the commit that records the outcome. Each only
-- where it still is its ContactRef's own: a browser that subscribed again meanwhile has another id. Whose it was
-- is noted: perhaps it was the last (consent.expire_push).
create or replace function vault.end_subscriptions(
  p_webshop_ids uuid[], p_contact_refs uuid[], p_subscription_ids uuid[])
returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  with ended as (
    delete from vault.subscription s
     using unnest(p_webshop_ids, p_contact_refs, p_subscription_ids) gone(webshop_id, contact_ref, subscription_id)
     where s.webshop_id = gone.webshop_id
       and s.contact_ref = gone.contact_ref
       and s.subscription_id = gone.subscription_id
    returning s.webshop_id, s.contact_ref)
  insert into vault.lapsed_push (webshop_id, contact_ref)
  select distinct webshop_id, contact_ref
    from ended
   order by webshop_id, contact_ref
      on conflict do nothing;
end;
alter function vault.end_subscriptions owner to vault_owner;
revoke all on function vault.end_subscriptions from public;
grant execute on function vault.end_subscriptions to app_owner;
