-- An objection drops the person's contacts and subscriptions at once and leaves only a keyed hash, so that
-- the next order does not sign the person up again. The caller holds the person's lock and gate rows.
create or replace function vault.drop_objected(p_webshop_id uuid, p_person_id uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into vault.objection (webshop_id, objection_mark)
  select webshop_id, objection_mark
    from vault.person
   where webshop_id = p_webshop_id and person_id = p_person_id
      on conflict do nothing;
  delete from vault.contact
   where webshop_id = p_webshop_id and person_id = p_person_id;
  perform vault.drop_subscriptions(p_webshop_id, array(
    select contact_ref
      from consent.gate
     where webshop_id = p_webshop_id and person_id = p_person_id));
end $$;
alter function vault.drop_objected owner to vault_owner;
revoke all on function vault.drop_objected from public;
grant execute on function vault.drop_objected to consent_owner;
