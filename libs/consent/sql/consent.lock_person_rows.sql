-- Locks what a person-wide change writes: the person (advisory), then all gate rows of that person in id
-- order; for a contact not yet admitted, its own row. Returns the person, or null before admission.
-- An admission that slipped in between is answered with 40001: the caller repeats its transaction.
create or replace function consent.lock_person_rows(p_webshop_id uuid, p_contact_ref uuid)
returns uuid
language plpgsql
as $$
declare
  v_person_id uuid;
begin
  select person_id
    into v_person_id
    from consent.gate
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  if v_person_id is not null then
    perform vault.lock_person(p_webshop_id, v_person_id);
  end if;
  perform 1
     from consent.gate
    where webshop_id = p_webshop_id
      and (contact_ref = p_contact_ref or person_id = v_person_id)
    order by contact_ref
      for no key update;
  if v_person_id is distinct from
    (select person_id from consent.gate where webshop_id = p_webshop_id and contact_ref = p_contact_ref) then
    raise exception 'the contact was admitted meanwhile; repeat the transaction' using errcode = '40001';
  end if;
  return v_person_id;
end $$;
alter function consent.lock_person_rows owner to consent_owner;
revoke all on function consent.lock_person_rows from public;
