-- Leaves for what a person chose: 1 given, 2 refused, 3 withdrawn, 4 expired, 5 restricted, 6 objected.
-- One leaf a decision; the context is the decision's id. Called last in its transaction (the head's lock).
create or replace function ledger.append_choices(
  p_webshop_id uuid, p_contact_ref uuid, p_purposes smallint[], p_channels smallint[],
  p_choices smallint[], p_decision_ids uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_at timestamptz := clock_timestamp();
  v_bodies bytea[];
begin
  select array_agg(ledger.leaf(5, gen_random_uuid(), p_webshop_id, c.purpose, c.channel, c.choice, 0,
           p.policy_version, s.salt, c.decision_id, v_at) order by c.position)
    into v_bodies
    from unnest(p_purposes, p_channels, p_choices, p_decision_ids)
           with ordinality c(purpose, channel, choice, decision_id, position)
    join consent.purpose p on p.purpose = c.purpose
    join ledger.salt s on s.webshop_id = p_webshop_id and s.contact_ref = p_contact_ref;
  if v_bodies is not null then
    perform ledger.append_leaves(
      (select tree from ledger.tenant_tree where webshop_id = p_webshop_id), v_bodies);
  end if;
end $$;
alter function ledger.append_choices owner to ledger_owner;
revoke all on function ledger.append_choices from public;
grant execute on function ledger.append_choices to consent_owner;
