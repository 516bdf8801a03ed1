-- Takes returned mails of one tree in hand and appends their use for the purpose `returned_mail` (6), field
-- e-mail, about the ContactRef whose mail came back. From the commit on they may be opened. Those denied (erased)
-- go unread, with the leaf of the denial.
create or replace function vault.claim_returned(
  p_worker_id uuid, p_tree smallint, p_returned_ids uuid[], p_webshop_ids uuid[], p_contact_refs uuid[],
  p_notification_ids uuid[])
returns table (o_batch_id bigint, o_taken int, o_allowed int)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch_id bigint;
  v_positions int[];
  v_allowed int;
begin
  perform sending.require_live(p_worker_id);
  select array_agg(picked.position)
    into v_positions
    from (
      select a.position::int
        from unnest(p_returned_ids, p_webshop_ids) with ordinality a(returned_id, webshop_id, position)
        join ledger.tenant_tree x on x.webshop_id = a.webshop_id and x.tree = p_tree
        join vault.returned_mail t on t.returned_id = a.returned_id and t.worker_id is null
       order by t.returned_id
         for update of t skip locked
    ) picked;
  if v_positions is null then
    return;
  end if;
  v_batch_id := nextval('ledger.batch_batch_id_seq');
  with decided as materialized (
    select d.*, p_returned_ids[v_positions[d.o_position]] as returned_id
      from ledger.decide(v_batch_id,
             array(select p_webshop_ids[p] from unnest(v_positions) p),
             array(select p_contact_refs[p] from unnest(v_positions) p),
             array_fill(6::smallint, array[cardinality(v_positions)]),
             array_fill(1::smallint, array[cardinality(v_positions)]),
             array(select p_notification_ids[p] from unnest(v_positions) p),
             array_fill(1, array[cardinality(v_positions)])) d
  ),
  taken as (
    update vault.returned_mail t
       set tree = p_tree, worker_id = p_worker_id, batch_id = v_batch_id, i = d.o_i, tries = t.tries + 1
      from decided d
     where t.returned_id = d.returned_id and d.o_verdict = 1
  ),
  denied as (
    delete from vault.returned_mail t
     using decided d
     where t.returned_id = d.returned_id and d.o_verdict <> 1
  )
  select count(*) filter (where o_verdict = 1)
    into v_allowed
    from decided;
  perform ledger.append(v_batch_id, 3::smallint, p_tree, p_worker_id, cardinality(v_positions)::smallint);
  return query select v_batch_id, cardinality(v_positions), v_allowed;
end $$;
alter function vault.claim_returned owner to vault_owner;
revoke all on function vault.claim_returned from public;
grant execute on function vault.claim_returned to vault_rw;
