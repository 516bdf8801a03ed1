-- The vault's part of an erasure: contacts, subscriptions, sealed copies, the blind index and the data key go. With
-- the key gone nothing of the person opens, wherever a ciphertext may lie. An objection's keyed hash stays. A
-- sealed copy in a worker's hands is emptied, and goes with the closing leaf of its use.
create or replace function vault.erase(p_webshop_id uuid, p_person_id uuid, p_contact_refs uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update vault.intake
     set is_dropped = true, sealed = decode(repeat('00', 48), 'hex')
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs);
  delete from vault.intake
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs) and worker_id is null;
  delete from vault.subscription
   where webshop_id = p_webshop_id and (person_id = p_person_id or contact_ref = any(p_contact_refs));
  delete from vault.contact
   where webshop_id = p_webshop_id and (person_id = p_person_id or contact_ref = any(p_contact_refs));
  delete from vault.person
   where webshop_id = p_webshop_id and person_id = p_person_id;
end $$;
alter function vault.erase owner to vault_owner;
revoke all on function vault.erase from public;
grant execute on function vault.erase to rights_owner;

-- Whether the webshop has sealed contacts of that moment or before which nobody has read yet.
create or replace function vault.awaits_contacts(p_webshop_id uuid, p_until timestamptz)
returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
return exists (
  select
    from vault.intake
   where webshop_id = p_webshop_id and kind = 1 and received_at <= p_until);
alter function vault.awaits_contacts owner to vault_owner;
revoke all on function vault.awaits_contacts from public;
grant execute on function vault.awaits_contacts to rights_owner;
