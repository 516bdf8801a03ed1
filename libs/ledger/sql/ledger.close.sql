-- Writes the closing leaves of allowed uses: what became of each. Whoever calls this has just deleted
-- the row that said "in hand", so each allowed leaf gets exactly one closing leaf.
-- Results: 1 sent, 2 refused, 3 try again, 4 uncertain, 5 not opened, 6 admitted, 7 unreadable, 8 objected,
-- 9 dropped: withdrawn before it was stored.
create or replace function ledger.close(p_batch_id bigint, p_is smallint[], p_results smallint[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_at timestamptz := clock_timestamp();
  v_bodies bytea[];
begin
  select array_agg(ledger.leaf(case u.result when 5 then 4 else 3 end, u.use_id, u.webshop_id, u.purpose,
           u.channel, u.result, u.fields, u.policy_version, u.salt, u.context_id, v_at) order by u.i)
    into v_bodies
    from ( -- the salt is a column by then: given as an expression it kept ledger.leaf from being inlined
      select u.*, p_results[array_position(p_is, u.i)] as result, p.policy_version,
             coalesce(s.salt, uuid_send(gen_random_uuid())) as salt
        from ledger.use u
        left join consent.purpose p on p.purpose = u.purpose
        left join ledger.salt s on s.webshop_id = u.webshop_id and s.contact_ref = u.contact_ref
       where u.batch_id = p_batch_id and u.i = any(p_is) and u.verdict = 1
      offset 0) u;
  if v_bodies is not null then
    perform ledger.append_leaves((select tree from ledger.batch where batch_id = p_batch_id), v_bodies);
  end if;
end $$;
alter function ledger.close owner to ledger_owner;
revoke all on function ledger.close from public;
grant execute on function ledger.close to app_owner, vault_owner;
