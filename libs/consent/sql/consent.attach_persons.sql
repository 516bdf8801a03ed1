-- Admission's half of the gate: ContactRefs get their person, and each side carries what it knew to the
-- other: the person's stops and later withdrawals to the ContactRef, the ContactRef's to the person.
-- The caller holds the persons' advisory locks. Returns each ContactRef's stops as they then stand.
create or replace function consent.attach_persons(
  p_webshop_ids uuid[], p_contact_refs uuid[], p_person_ids uuid[], p_stops smallint[])
returns table (o_webshop_id uuid, o_contact_ref uuid, o_stop smallint)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1
     from consent.gate g
     join unnest(p_webshop_ids, p_contact_refs, p_person_ids) a(webshop_id, contact_ref, person_id)
       on g.webshop_id = a.webshop_id and (g.contact_ref = a.contact_ref or g.person_id = a.person_id)
    order by g.webshop_id, g.contact_ref
      for no key update of g;
  update consent.gate g
     set person_id = a.person_id, admission = 1, stop = g.stop | a.stop
    from unnest(p_webshop_ids, p_contact_refs, p_person_ids, p_stops) a(webshop_id, contact_ref, person_id, stop)
   where g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref;
  insert into consent.person_stop as known (webshop_id, person_id, stop)
  select g.webshop_id, g.person_id, bit_or(g.stop)
    from unnest(p_webshop_ids, p_contact_refs) a(webshop_id, contact_ref)
    join consent.gate g on g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref and g.stop <> 0
   group by g.webshop_id, g.person_id
      on conflict (webshop_id, person_id) do update set stop = known.stop | excluded.stop;
  insert into consent.person_withdrawal as known (webshop_id, person_id, purpose, channel, at)
  select a.webshop_id, a.person_id, d.purpose, d.channel, max(d.at)
    from unnest(p_webshop_ids, p_contact_refs, p_person_ids) a(webshop_id, contact_ref, person_id)
    join consent.decision d on d.webshop_id = a.webshop_id and d.contact_ref = a.contact_ref and d.state = 'withdrawn'
   group by a.webshop_id, a.person_id, d.purpose, d.channel
      on conflict (webshop_id, person_id, purpose, channel) do update set at = greatest(known.at, excluded.at);
  update consent.gate g
     set stop = g.stop | s.stop
    from unnest(p_webshop_ids, p_person_ids) a(webshop_id, person_id)
    join consent.person_stop s on s.webshop_id = a.webshop_id and s.person_id = a.person_id
   where g.webshop_id = s.webshop_id and g.person_id = s.person_id and g.stop | s.stop <> g.stop;
  perform consent.apply_withdrawals(p_webshop_ids, p_person_ids);
  update consent.gate g
     set admission = 3
    from unnest(p_webshop_ids, p_contact_refs) a(webshop_id, contact_ref)
   where g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref and g.stop & 2 <> 0;
  return query
    select g.webshop_id, g.contact_ref, g.stop
      from unnest(p_webshop_ids, p_contact_refs) a(webshop_id, contact_ref)
      join consent.gate g on g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref;
end $$;
alter function consent.attach_persons owner to consent_owner;
revoke all on function consent.attach_persons from public;
grant execute on function consent.attach_persons to vault_owner;
