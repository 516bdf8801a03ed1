-- Clears in the persons' gate rows each consent that the person withdrew later than it was given.
create or replace function consent.apply_withdrawals(p_webshop_ids uuid[], p_person_ids uuid[])
returns void
language sql
begin atomic
  update consent.gate g
     set given = g.given & ~stale.bits
    from (
      select gate.webshop_id, gate.contact_ref, bit_or(1::bigint << (w.purpose * 4 + w.channel)) as bits
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
       group by gate.webshop_id, gate.contact_ref
    ) stale
   where g.webshop_id = stale.webshop_id and g.contact_ref = stale.contact_ref and g.given & stale.bits <> 0;
end;
alter function consent.apply_withdrawals owner to consent_owner;
revoke all on function consent.apply_withdrawals from public;
