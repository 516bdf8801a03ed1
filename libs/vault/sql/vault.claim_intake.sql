-- Takes sealed contacts of one tree in hand and appends their use for the purpose `admit` (1).
-- One claim a tree at a time; o_taken = -1 says that somebody else is at it.
create or replace function vault.claim_intake(p_worker_id uuid, p_tree smallint, p_rows_max int, p_group_size smallint)
returns table (o_batch_id bigint, o_taken int, o_allowed int)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch_id bigint;
  v_webshop_ids uuid[];
  v_contact_refs uuid[];
  v_allowed int;
begin
  perform sending.require_live(p_worker_id);
  if not pg_try_advisory_xact_lock(76, p_tree) then
    return query select null::bigint, -1, 0;
    return;
  end if;
  select array_agg(picked.webshop_id), array_agg(picked.contact_ref)
    into v_webshop_ids, v_contact_refs
    from (
      select webshop_id, contact_ref
        from vault.intake
       where tree = p_tree and worker_id is null and due <= clock_timestamp()
       order by due
       limit p_rows_max
    ) picked;
  if v_contact_refs is null then
    return;
  end if;
  v_batch_id := nextval('ledger.batch_batch_id_seq');
  with decided as materialized (
    select *
      from ledger.decide(v_batch_id, v_webshop_ids, v_contact_refs,
        array_fill(1::smallint, array[cardinality(v_contact_refs)]),
        array_fill(0::smallint, array[cardinality(v_contact_refs)]), v_contact_refs, 7)
  ),
  taken as (
    update vault.intake t
       set worker_id = p_worker_id, batch_id = v_batch_id, i = d.o_i, tries = t.tries + 1
      from decided d
     where t.webshop_id = v_webshop_ids[d.o_position]
       and t.contact_ref = v_contact_refs[d.o_position]
       and d.o_verdict = 1
  ),
  erased as (
    delete from vault.intake t
     using decided d
     where t.webshop_id = v_webshop_ids[d.o_position]
       and t.contact_ref = v_contact_refs[d.o_position]
       and d.o_verdict <> 1
  )
  select count(*) filter (where o_verdict = 1)
    into v_allowed
    from decided;
  perform ledger.append(v_batch_id, 2::smallint, p_tree, p_worker_id, p_group_size);
  return query select v_batch_id, cardinality(v_contact_refs), v_allowed;
end $$;
alter function vault.claim_intake owner to vault_owner;
revoke all on function vault.claim_intake from public;
grant execute on function vault.claim_intake to vault_rw;
