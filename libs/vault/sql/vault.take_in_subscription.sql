-- Keeps a sealed push subscription until it is admitted, which waits for its ContactRef's contact.
-- At most 10 a ContactRef, stored and waiting together: more browsers than a person has, and what one
-- notification may cost at most. False when they are there already. The caller holds the gate row's lock,
-- so that two at once cannot both be the tenth.
create or replace function vault.take_in_subscription(
  p_webshop_id uuid, p_contact_ref uuid, p_subscription_id uuid, p_tree smallint, p_push_key_id uuid, p_sealed bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(*) from vault.subscription where webshop_id = p_webshop_id and contact_ref = p_contact_ref)
    + (select count(*) from vault.intake
        where webshop_id = p_webshop_id and contact_ref = p_contact_ref and kind = 2 and not is_dropped) >= 10 then
    return false;
  end if;
  insert into vault.intake (webshop_id, intake_id, kind, contact_ref, tree, push_key_id, sealed)
  values (p_webshop_id, p_subscription_id, 2, p_contact_ref, p_tree, p_push_key_id, p_sealed);
  perform pg_notify('intake', p_tree::text);
  return true;
end $$;
alter function vault.take_in_subscription owner to vault_owner;
revoke all on function vault.take_in_subscription from public;
grant execute on function vault.take_in_subscription to consent_owner;
