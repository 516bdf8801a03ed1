-- One recipient slot of one shipment: its gate row, salt, decisions and sealed contact, in one transaction
-- with the shipment. The sealed contact cannot be read by who calls this. The tree's head is locked last.
create or replace function consent.register_contact(
  p_webshop_id uuid, p_shipment_id uuid, p_contact_ref uuid, p_sealed bytea, p_purposes smallint[],
  p_channels smallint[], p_states text[], p_decided_at timestamptz[], p_how text,
  p_notice_version text, p_notice_hash bytea, p_notice_language text, p_evidence_ref text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_tree smallint;
  v_decision_ids uuid[];
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'consent.register_contact is for the webshop of this transaction' using errcode = '42501';
  end if;
  select tree into strict v_tree from ledger.tenant_tree where webshop_id = p_webshop_id;
  insert into consent.gate (webshop_id, contact_ref, shipment_id, tree, given)
  values (p_webshop_id, p_contact_ref, p_shipment_id, v_tree,
    coalesce((select bit_or(1::bigint << (d.purpose * 4 + d.channel))
                from unnest(p_purposes, p_channels, p_states) d(purpose, channel, state)
               where d.state = 'given'), 0));
  insert into ledger.salt (webshop_id, contact_ref, salt)
  values (p_webshop_id, p_contact_ref, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  with kept as (
    insert into consent.decision (webshop_id, contact_ref, purpose, channel, state, at, how,
      notice_version, notice_hash, notice_language, evidence_ref)
    select p_webshop_id, p_contact_ref, d.purpose, d.channel, d.state, least(d.at, clock_timestamp()), p_how,
           p_notice_version, p_notice_hash, p_notice_language, p_evidence_ref
      from unnest(p_purposes, p_channels, p_states, p_decided_at) with ordinality d(purpose, channel, state, at, position)
     order by d.position
    returning decision_id)
  select array_agg(decision_id) into v_decision_ids from kept;
  perform vault.take_in(p_webshop_id, p_contact_ref, v_tree, p_sealed);
  perform ledger.append_choices(p_webshop_id, p_contact_ref, p_purposes, p_channels,
    (select array_agg(array_position(array['given', 'refused', 'withdrawn', 'expired'], s)::smallint order by o)
       from unnest(p_states) with ordinality t(s, o)), v_decision_ids);
end $$;
alter function consent.register_contact owner to consent_owner;
revoke all on function consent.register_contact from public;
grant execute on function consent.register_contact to api_rw;
