-- The first half of a request to be erased: the person is restricted from now on, so that nothing new begins while
-- the erasure waits. 'unknown': no such ContactRef. 'erased': it is done already.
create or replace function consent.restrict_for_erasure(p_webshop_id uuid, p_contact_ref uuid)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_stop smallint;
begin
  select stop
    into v_stop
    from consent.gate
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  if not found then
    return 'unknown';
  end if;
  if v_stop & 8 <> 0 then
    return 'erased';
  end if;
  perform consent.stop_person(p_webshop_id, p_contact_ref, 1::smallint);
  return 'erasing';
end $$;
alter function consent.restrict_for_erasure owner to consent_owner;
revoke all on function consent.restrict_for_erasure from public;
grant execute on function consent.restrict_for_erasure to rights_owner;

-- Locks the person and all their gate rows, as every change of a person does, and says who they are: null for a
-- ContactRef that was never admitted, which then stands alone.
create or replace function consent.begin_erasure(p_webshop_id uuid, p_contact_ref uuid)
returns table (o_person_id uuid, o_contact_refs uuid[])
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  o_person_id := consent.lock_person_rows(p_webshop_id, p_contact_ref);
  o_contact_refs := array(
    select contact_ref
      from consent.gate
     where webshop_id = p_webshop_id and (contact_ref = p_contact_ref or person_id = o_person_id)
     order by contact_ref);
  return next;
end $$;
alter function consent.begin_erasure owner to consent_owner;
revoke all on function consent.begin_erasure from public;
grant execute on function consent.begin_erasure to rights_owner;

-- The consent room's part of an erasure: gate rows are shut for good and name no person; what held for the person
-- goes; decisions stay, as what was decided when, without what leads to a person. Returns every ContactRef of the
-- person, those of the tombstone and those known here. The person's lock comes first.
create or replace function consent.erase(p_webshop_id uuid, p_person_id uuid, p_contact_refs uuid[])
returns uuid[]
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_contact_refs uuid[];
begin
  perform vault.lock_person(p_webshop_id, p_person_id);
  select array_agg(g.contact_ref order by g.contact_ref)
    into v_contact_refs
    from (
      select contact_ref
        from consent.gate
       where webshop_id = p_webshop_id and (contact_ref = any(p_contact_refs) or person_id = p_person_id)
       order by contact_ref
         for no key update) g;
  update consent.gate
     set stop = (stop & 2) | 8, given = 0, admission = 4, person_id = null
   where webshop_id = p_webshop_id and contact_ref = any(v_contact_refs);
  delete from consent.person_stop
   where webshop_id = p_webshop_id and person_id = p_person_id;
  delete from consent.person_withdrawal
   where webshop_id = p_webshop_id and person_id = p_person_id;
  update consent.decision
     set evidence_ref = null
   where webshop_id = p_webshop_id and contact_ref = any(v_contact_refs) and evidence_ref is not null;
  return coalesce(v_contact_refs, '{}');
end $$;
alter function consent.erase owner to consent_owner;
revoke all on function consent.erase from public;
grant execute on function consent.erase to rights_owner;
