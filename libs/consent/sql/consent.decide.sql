-- Writes a yes, a no or an end of one ContactRef: its bit in the gate, the decision, and its leaf (the tree's head is
-- locked last). The caller holds the person's rows and has looked whether it changes anything. A yes is later
-- than any withdrawal of the person, which it outweighs for this ContactRef only. A yes keeps the notice that
-- was read: consent that cannot be shown is none (GDPR 7(1)).
create or replace function consent.decide(
  p_webshop_id uuid, p_contact_ref uuid, p_purpose smallint, p_channel smallint, p_state text, p_how text,
  p_notice_version text, p_notice_hash bytea, p_notice_language text)
returns void
language plpgsql
as $$
declare
  v_bit bigint := 1::bigint << (p_purpose * 4 + p_channel);
  v_decision_id uuid;
begin
  if p_state = 'given' and (p_notice_version is null or p_notice_hash is null or p_notice_language is null) then
    raise exception 'a yes needs the version, hash and language of the notice that was read' using errcode = '22004';
  end if;
  update consent.gate
     set given = case when p_state = 'given' then given | v_bit else given & ~v_bit end
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  insert into consent.decision (webshop_id, contact_ref, purpose, channel, state, at, how,
    notice_version, notice_hash, notice_language)
  values (p_webshop_id, p_contact_ref, p_purpose, p_channel, p_state, clock_timestamp(), p_how,
    p_notice_version, p_notice_hash, p_notice_language)
  returning decision_id into v_decision_id;
  perform ledger.append_choices(p_webshop_id, p_contact_ref, array[p_purpose], array[p_channel],
    array[array_position(array['given', 'refused', 'withdrawn', 'expired'], p_state)::smallint], array[v_decision_id]);
end $$;
alter function consent.decide owner to consent_owner;
revoke all on function consent.decide from public;
