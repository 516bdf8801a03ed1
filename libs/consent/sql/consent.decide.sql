-- Writes a yes or a no of one ContactRef: its bit in the gate, the decision, and its leaf (the tree's head is
-- locked last). The caller holds the person's rows and has looked whether it changes anything. A yes is later
-- than any withdrawal of the person, which it outweighs for this ContactRef only.
create or replace function consent.decide(
  p_webshop_id uuid, p_contact_ref uuid, p_purpose smallint, p_channel smallint, p_state text, p_how text)
returns void
language plpgsql
as $$
declare
  v_bit bigint := 1::bigint << (p_purpose * 4 + p_channel);
  v_decision_id uuid;
begin
  update consent.gate
     set given = case when p_state = 'given' then given | v_bit else given & ~v_bit end
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  insert into consent.decision (webshop_id, contact_ref, purpose, channel, state, at, how)
  values (p_webshop_id, p_contact_ref, p_purpose, p_channel, p_state, clock_timestamp(), p_how)
  returning decision_id into v_decision_id;
  perform ledger.append_choices(p_webshop_id, p_contact_ref, array[p_purpose], array[p_channel],
    array[array_position(array['given', 'refused'], p_state)::smallint], array[v_decision_id]);
end $$;
alter function consent.decide owner to consent_owner;
revoke all on function consent.decide from public;
