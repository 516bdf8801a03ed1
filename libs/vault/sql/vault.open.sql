-- Hands out the ciphertexts of one group of allowed uses, with the gate asked again, row by row: a
-- withdrawal refuses its own row, not its neighbours. vault.begin_group has locked the gate rows before.
-- A use gets the fields it was appended for and no other: e-mail and name, or the ContactRef's subscriptions.
-- Keys are unwrapped only after this call's own commit, by the caller (DESIGN P2).
create or replace function vault.open(p_worker_id uuid, p_batch_id bigint, p_k int, p_within interval)
returns table (o_i smallint, o_verdict smallint, o_webshop_id uuid, o_contact_ref uuid, o_context_id uuid,
  o_person_id uuid, o_version int, o_key_version smallint, o_wrapped_key bytea, o_email bytea, o_name bytea,
  o_subscription_ids uuid[], o_subscription_versions int[], o_push_key_ids uuid[], o_subscriptions bytea[])
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_from int;
  v_to int;
begin
  select o_from, o_to
    into v_from, v_to
    from vault.begin_group(p_worker_id, p_batch_id, p_k, 1, p_within);
  return query
    select a.i, (case when a.verdict = 1 and c.contact_ref is null then 6 else a.verdict end)::smallint,
           a.webshop_id, a.contact_ref, a.context_id, c.person_id, c.version, k.key_version, k.wrapped_key,
           case when a.fields & 1 > 0 then c.email end,
           case when a.fields & 2 > 0 then c.name end,
           s.ids, s.versions, s.push_key_ids, s.ciphertexts
      from (
        select u.i, u.webshop_id, u.contact_ref, u.context_id, u.fields, g.person_id, g.admission,
               ledger.verdict(g.stop, g.given, p.blocked_by, p.needs_consent, p.fields, u.fields, u.consent_bit) as verdict
          from ledger.use u
          left join consent.gate g on g.webshop_id = u.webshop_id and g.contact_ref = u.contact_ref
          left join consent.purpose p on p.purpose = u.purpose
         where u.batch_id = p_batch_id and u.i between v_from and v_to and u.verdict = 1
         offset 0) a
      left join vault.contact c
        on c.webshop_id = a.webshop_id and c.contact_ref = a.contact_ref
       and c.person_id = a.person_id and a.verdict = 1 and a.admission = 1
      left join vault.person k on k.webshop_id = c.webshop_id and k.person_id = c.person_id
      left join lateral (
        select array_agg(o.subscription_id order by o.subscription_id) as ids,
               array_agg(o.version order by o.subscription_id) as versions,
               array_agg(o.push_key_id order by o.subscription_id) as push_key_ids,
               array_agg(o.subscription order by o.subscription_id) as ciphertexts
          from vault.subscription o
         where a.fields & 4 > 0
           and o.webshop_id = c.webshop_id and o.contact_ref = c.contact_ref and o.person_id = c.person_id
      ) s on true
     order by a.i;
end $$;
alter function vault.open owner to vault_owner;
revoke all on function vault.open from public;
grant execute on function vault.open to app_owner;
