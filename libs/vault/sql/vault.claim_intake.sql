-- Takes sealed contacts and subscriptions of one tree in hand and appends their use for the purpose
-- `admit` (1): fields e-mail and name, or push. A subscription waits for its ContactRef's contact; one whose
-- contact was refused or dropped, or that was withdrawn meanwhile, goes unread, so without a use.
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
  v_intake_ids uuid[];
  v_fields int[];
  v_allowed int;
begin
  perform sending.require_live(p_worker_id);
  if not pg_try_advisory_xact_lock(76, p_tree) then
    return query select null::bigint, -1, 0;
    return;
  end if;
  delete from vault.intake t
   using consent.gate g
   where t.tree = p_tree and t.kind = 2 and t.worker_id is null
     and g.webshop_id = t.webshop_id and g.contact_ref = t.contact_ref
     and (t.is_dropped or g.admission in (2, 3));
  -- Locked, because whoever withdraws deletes what nobody has in hand: its use would never be closed.
  select array_agg(picked.webshop_id), array_agg(picked.contact_ref), array_agg(picked.intake_id),
         array_agg(case picked.kind when 1 then 3 else 4 end)
    into v_webshop_ids, v_contact_refs, v_intake_ids, v_fields
    from (
      select t.webshop_id, t.contact_ref, t.intake_id, t.kind
        from vault.intake t
       where t.tree = p_tree and t.worker_id is null and t.due <= clock_timestamp()
         and (t.kind = 1 or not exists (select from consent.gate g where g.webshop_id = t.webshop_id
           and g.contact_ref = t.contact_ref and g.admission = 0 and g.stop & 8 = 0))
       order by t.due
       limit p_rows_max
         for update of t skip locked
    ) picked;
  if v_contact_refs is null then
    return;
  end if;
  v_batch_id := nextval('ledger.batch_batch_id_seq');
  with decided as materialized (
    select *
      from ledger.decide(v_batch_id, v_webshop_ids, v_contact_refs,
        array_fill(1::smallint, array[cardinality(v_contact_refs)]),
        array_fill(0::smallint, array[cardinality(v_contact_refs)]), v_intake_ids, v_fields)
  ),
  taken as (
    update vault.intake t
       set worker_id = p_worker_id, batch_id = v_batch_id, i = d.o_i, tries = t.tries + 1
      from decided d
     where t.webshop_id = v_webshop_ids[d.o_position]
       and t.intake_id = v_intake_ids[d.o_position]
       and d.o_verdict = 1
  ),
  erased as (
    delete from vault.intake t
     using decided d
     where t.webshop_id = v_webshop_ids[d.o_position]
       and t.intake_id = v_intake_ids[d.o_position]
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
