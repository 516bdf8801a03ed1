-- Takes in a browser's sealed push subscription for a ContactRef; that is consent for push, of this ContactRef
-- only. 'unknown': no such ref, or its data is gone, dropped or unreadable. 'too_many': it has its most already.
-- 'taken': stored, with decision and leaf if push was not consented to before. A restricted person's is stored,
-- and used for nothing while the restriction lasts. The sealed subscription cannot be read by who calls this.
create or replace function consent.subscribe(
  p_webshop_id uuid, p_contact_ref uuid, p_subscription_id uuid, p_push_key_id uuid, p_sealed bytea,
  p_notice_version text, p_notice_hash bytea, p_notice_language text)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_bit constant bigint := 1::bigint << (2 * 4 + 2);
  v_gate consent.gate;
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'consent.subscribe is for the webshop of this transaction' using errcode = '42501';
  end if;
  perform consent.lock_person_rows(p_webshop_id, p_contact_ref);
  select * into v_gate from consent.gate where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  if not found or v_gate.stop & (2 | 8) <> 0 or v_gate.admission not in (0, 1) then
    return 'unknown';
  end if;
  if not vault.take_in_subscription(
       p_webshop_id, p_contact_ref, p_subscription_id, v_gate.tree, p_push_key_id, p_sealed) then
    return 'too_many';
  end if;
  if v_gate.given & v_bit = 0 then
    perform consent.decide(p_webshop_id, p_contact_ref, 2::smallint, 2::smallint, 'given', 'page',
      p_notice_version, p_notice_hash, p_notice_language);
  end if;
  return 'taken';
end $$;
alter function consent.subscribe owner to consent_owner;
revoke all on function consent.subscribe from public;
grant execute on function consent.subscribe to api_rw;
