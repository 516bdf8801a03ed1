-- Withdraws consent for a purpose and channel, for the person at that webshop; before admission, for the
-- ContactRef. Takes effect in this transaction, with its leaf: an open in flight is waited for, a later
-- one sees it. Asked again it changes nothing, but for consent decided before and admitted later, which a
-- person's latest withdrawal outweighs. With consent for push go the browsers' subscriptions. Returns whether
-- anything changed.
create or replace function consent.withdraw(
  p_webshop_id uuid, p_contact_ref uuid, p_purpose smallint, p_channel smallint, p_how text)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_bit bigint := 1::bigint << (p_purpose * 4 + p_channel);
  v_person_id uuid;
  v_at timestamptz;
  v_decision_id uuid;
  v_ended uuid[];
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'consent.withdraw is for the webshop of this transaction' using errcode = '42501';
  end if;
  v_person_id := consent.lock_person_rows(p_webshop_id, p_contact_ref);
  v_at := clock_timestamp();
  if v_person_id is not null then
    insert into consent.person_withdrawal (webshop_id, person_id, purpose, channel, at)
    values (p_webshop_id, v_person_id, p_purpose, p_channel, v_at)
    on conflict (webshop_id, person_id, purpose, channel) do update set at = excluded.at;
  end if;
  with ended as (
    update consent.gate
       set given = given & ~v_bit
     where webshop_id = p_webshop_id
       and (contact_ref = p_contact_ref or person_id = v_person_id)
       and given & v_bit <> 0
    returning contact_ref)
  select array_agg(contact_ref) into v_ended from ended;
  if v_ended is null then
    return false;
  end if;
  if p_channel = 2 then
    perform vault.drop_subscriptions(p_webshop_id, v_ended);
  end if;
  insert into consent.decision (webshop_id, contact_ref, purpose, channel, state, at, how)
  values (p_webshop_id, p_contact_ref, p_purpose, p_channel, 'withdrawn', v_at, p_how)
  returning decision_id into v_decision_id;
  perform ledger.append_choices(p_webshop_id, p_contact_ref, array[p_purpose], array[p_channel],
    array[3::smallint], array[v_decision_id]);
  return true;
end $$;
alter function consent.withdraw owner to consent_owner;
revoke all on function consent.withdraw from public;
grant execute on function consent.withdraw to api_rw, app_owner;
