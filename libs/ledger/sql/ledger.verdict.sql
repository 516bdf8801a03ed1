-- The one place that says whether a use is allowed: 1 allowed, 2 no consent, 3 restricted, 4 objected,
-- 5 field not of this purpose, 6 erased or unknown. Asked by decide, and again by open.
create or replace function ledger.verdict(
  p_stop smallint, p_given bigint, p_blocked_by smallint, p_needs_consent boolean,
  p_purpose_fields int, p_fields int, p_consent_bit int)
returns smallint
language sql
immutable
return (case
  when p_stop is null or p_stop & p_blocked_by & 8 > 0 then 6
  when p_blocked_by is null or p_fields & ~p_purpose_fields <> 0 then 5
  when p_stop & p_blocked_by & 1 > 0 then 3
  when p_stop & p_blocked_by & 2 > 0 then 4
  when p_needs_consent and (p_given >> p_consent_bit) & 1 = 0 then 2
  else 1
end)::smallint;
alter function ledger.verdict owner to ledger_owner;
revoke all on function ledger.verdict from public;
grant execute on function ledger.verdict to vault_owner;

-- The reason a person may read for each verdict.
create or replace function ledger.verdict_reason(p_verdict smallint)
returns text
language sql
immutable
return (array['allowed', 'no_consent', 'restricted', 'objected', 'field_not_of_purpose', 'erased'])[p_verdict];
alter function ledger.verdict_reason owner to ledger_owner;
revoke all on function ledger.verdict_reason from public;
grant execute on function ledger.verdict_reason to app_owner, vault_owner;
