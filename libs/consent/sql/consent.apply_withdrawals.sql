-- Clears in the persons' gate rows each consent that the person withdrew later than it was given. With
-- consent for push go the browsers' subscriptions.
create or replace function consent.apply_withdrawals(p_webshop_ids uuid[], p_person_ids uuid[])
returns void
language plpgsql
as $$
declare
  v_unsubscribed record;
begin
  for v_unsubscribed in
    with stale as (
      select gate.webshop_id, gate.contact_ref, bit_or(1::bigint << (w.purpose * 4 + w.channel)) as bits,
             bool_or(w.channel = 2) as has_push
        from unnest(p_webshop_ids, p_person_ids) a(webshop_id, person_id)
        join consent.person_withdrawal w on w.webshop_id = a.webshop_id and w.person_id = a.person_id
        join consent.gate gate on gate.webshop_id = a.webshop_id and gate.person_id = a.person_id
       where not exists (
         select
           from consent.decision d
          where d.webshop_id = gate.webshop_id
            and d.contact_ref = gate.contact_ref
            and d.purpose = w.purpose
            and d.channel = w.channel
            and d.state = 'given'
            and d.at > w.at)
       group by gate.webshop_id, gate.contact_ref),
    cleared as (
      update consent.gate g
         set given = g.given & ~stale.bits
        from stale
       where g.webshop_id = stale.webshop_id and g.contact_ref = stale.contact_ref and g.given & stale.bits <> 0
      returning g.webshop_id, g.contact_ref, stale.has_push)
    select webshop_id, array_agg(contact_ref) as contact_refs
      from cleared
     where has_push
     group by webshop_id
  loop
    perform vault.drop_subscriptions(v_unsubscribed.webshop_id, v_unsubscribed.contact_refs);
  end loop;
end $$;
alter function consent.apply_withdrawals owner to consent_owner;
revoke all on function consent.apply_withdrawals from public;
