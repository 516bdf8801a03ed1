-- A person's restriction (GDPR 18; stop 1) or objection (GDPR 21; stop 2), passed on by the webshop.
-- Restricted: stored and nothing else. Objected: contacts are dropped, a keyed hash stays.
-- Written to all of the person's gate rows in this transaction, with its leaf. Returns whether anything changed.
create or replace function consent.stop_person(p_webshop_id uuid, p_contact_ref uuid, p_stop smallint)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_person_id uuid;
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'consent.stop_person is for the webshop of this transaction' using errcode = '42501';
  end if;
  if p_stop not in (1, 2) then
    raise exception 'a person can be restricted (1) or objected (2) here, not %', p_stop;
  end if;
  v_person_id := consent.lock_person_rows(p_webshop_id, p_contact_ref);
  update consent.gate
     set stop = stop | p_stop,
         admission = case when p_stop = 2 and admission = 1 then 3 else admission end
   where webshop_id = p_webshop_id
     and (contact_ref = p_contact_ref or person_id = v_person_id)
     and stop & p_stop = 0;
  if not found then
    return false;
  end if;
  if v_person_id is not null then
    insert into consent.person_stop (webshop_id, person_id, stop)
    values (p_webshop_id, v_person_id, p_stop)
    on conflict (webshop_id, person_id) do update set stop = person_stop.stop | excluded.stop;
    if p_stop = 2 then
      perform vault.drop_objected(p_webshop_id, v_person_id);
    end if;
  end if;
  perform ledger.append_choices(p_webshop_id, p_contact_ref, array[2::smallint], array[0::smallint],
    array[(4 + p_stop)::smallint], array[gen_random_uuid()]);
  return true;
end $$;
alter function consent.stop_person owner to consent_owner;
revoke all on function consent.stop_person from public;
grant execute on function consent.stop_person to api_rw;
