-- Writes the leaves of a decided batch, denials included: the second half of an append.
-- From the moment this transaction is committed, and not before, the batch's allowed uses may be opened.
create or replace function ledger.append(
  p_batch_id bigint, p_kind smallint, p_tree smallint, p_worker_id uuid, p_group_size smallint)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_at timestamptz := clock_timestamp();
  v_bodies bytea[];
  v_allowed int;
begin
  if current_setting('synchronous_commit') <> 'on' then
    raise exception 'ledger.append needs synchronous_commit = on: a use must be durable before it is opened';
  end if;
  select array_agg(ledger.leaf(case u.verdict when 1 then 1 else 2 end, u.use_id, u.webshop_id, u.purpose,
           u.channel, u.verdict, u.fields, u.policy_version, u.salt, u.context_id, v_at) order by u.i),
         count(*) filter (where u.verdict = 1)
    into v_bodies, v_allowed
    from ( -- the salt is a column by then: given as an expression it kept ledger.leaf from being inlined
      select u.*, p.policy_version, coalesce(s.salt, uuid_send(gen_random_uuid())) as salt
        from ledger.use u
        left join consent.purpose p on p.purpose = u.purpose
        left join ledger.salt s on s.webshop_id = u.webshop_id and s.contact_ref = u.contact_ref
       where u.batch_id = p_batch_id
      offset 0) u;
  insert into ledger.batch (batch_id, kind, tree, worker_id, first, n, allowed, group_size)
  overriding system value
  values (p_batch_id, p_kind, p_tree, p_worker_id, ledger.append_leaves(p_tree, v_bodies),
    cardinality(v_bodies), v_allowed, p_group_size);
end $$;
alter function ledger.append owner to ledger_owner;
revoke all on function ledger.append from public;
grant execute on function ledger.append to app_owner, vault_owner;
grant usage on sequence ledger.batch_batch_id_seq to app_owner, vault_owner;
