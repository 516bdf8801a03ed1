-- Ends consent for push where every browser is gone, one ContactRef a call: its bit in the gate, the decision
-- 'expired' and its leaf. Without it each milestone would be planned, opened and refused, and the page would say
-- "on". The gate row is locked before it is looked whether a browser is there, as consent.subscribe does: who
-- subscribes meanwhile either waits, and decides anew, or is seen. Returns whether there was one to look at.
create or replace function consent.expire_push()
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_bit constant bigint := 1::bigint << (2 * 4 + 2);
  v_webshop_id uuid;
  v_contact_ref uuid;
begin
  select webshop_id, contact_ref
    into v_webshop_id, v_contact_ref
    from vault.lapsed_pushes(1);
  if not found then
    return false;
  end if;
  perform consent.lock_person_rows(v_webshop_id, v_contact_ref);
  if vault.is_push_lapsed(v_webshop_id, v_contact_ref)
     and exists (
       select
         from consent.gate
        where webshop_id = v_webshop_id and contact_ref = v_contact_ref and given & v_bit <> 0) then
    perform consent.decide(v_webshop_id, v_contact_ref, 2::smallint, 2::smallint, 'expired', 'push_service',
      null, null, null);
  end if;
  return true;
end $$;
alter function consent.expire_push owner to consent_owner;
revoke all on function consent.expire_push from public;
grant execute on function consent.expire_push to upkeep_rw;
