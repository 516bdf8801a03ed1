-- A recipient's choice on the tracking page, for one ContactRef: 'given' turns e-mail on again after a
-- withdrawal, 'refused' answers the question for push with no. Push is given by consent.subscribe only, as
-- consent without an address is none; ending is consent.withdraw. 'unknown': no such ref, or erased. 'objected':
-- the objection wins until the person lifts it. 'taken': it holds; asked again it changes nothing.
create or replace function consent.choose(
  p_webshop_id uuid, p_contact_ref uuid, p_purpose smallint, p_channel smallint, p_state text, p_how text,
  p_notice_version text, p_notice_hash bytea, p_notice_language text)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_has_consent boolean;
  v_gate consent.gate;
  v_last text;
  v_last_how text;
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'consent.choose is for the webshop of this transaction' using errcode = '42501';
  end if;
  if (p_channel, p_state) not in ((1, 'given'), (2, 'refused'))
     or not exists (select from consent.purpose where purpose = p_purpose and needs_consent) then
    raise exception 'a choice is e-mail given or push refused, for a purpose that needs consent' using errcode = '22023';
  end if;
  perform consent.lock_person_rows(p_webshop_id, p_contact_ref);
  select * into v_gate from consent.gate where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  if not found or v_gate.stop & 8 <> 0 then
    return 'unknown';
  end if;
  if p_state = 'given' and v_gate.stop & 2 <> 0 then
    return 'objected';
  end if;
  select state, how into v_last, v_last_how
    from consent.decision
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref and purpose = p_purpose and channel = p_channel
   order by at desc
   limit 1;
  v_has_consent := v_gate.given & (1::bigint << (p_purpose * 4 + p_channel)) <> 0;
  -- Before admission nobody knows whether the person withdrew elsewhere since the checkout: a yes on the page is
  -- later, and must be written to say so.
  if (p_state = 'given' and v_has_consent and (v_gate.admission <> 0 or v_last_how = 'page'))
     or (p_state = 'refused' and not v_has_consent and v_last = 'refused') then
    return 'taken';
  end if;
  if p_channel = 2 then
    perform vault.drop_subscriptions(p_webshop_id, array[p_contact_ref]);
  end if;
  perform consent.decide(p_webshop_id, p_contact_ref, p_purpose, p_channel, p_state, p_how,
    p_notice_version, p_notice_hash, p_notice_language);
  return 'taken';
end $$;
alter function consent.choose owner to consent_owner;
revoke all on function consent.choose from public;
grant execute on function consent.choose to api_rw;
