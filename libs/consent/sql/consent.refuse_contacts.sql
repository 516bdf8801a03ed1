-- Contacts that could not be read: nothing will ever be sent to them, and their notifications say why.
create or replace function consent.refuse_contacts(p_webshop_ids uuid[], p_contact_refs uuid[])
returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  update consent.gate g
     set admission = 2
    from unnest(p_webshop_ids, p_contact_refs) a(webshop_id, contact_ref)
   where g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref and g.admission = 0;
end;
alter function consent.refuse_contacts owner to consent_owner;
revoke all on function consent.refuse_contacts from public;
grant execute on function consent.refuse_contacts to vault_owner;
