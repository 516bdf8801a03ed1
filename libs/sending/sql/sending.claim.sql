-- Takes due notifications of one tree in hand: stale ones are superseded, the others decided and appended
-- to the ledger (denials are leaves), the allowed ones are in flight. One claim a tree and channel at a time, by
-- a lock taken in an EARLIER statement than the pick: so no other claim can touch the same recipient by the
-- same channel, and no older status can follow a newer one. A mail asks for the e-mail address (1), a push for
-- subscriptions (4). o_taken = -1 says that somebody else is claiming.
create or replace function sending.claim(
  p_worker_id uuid, p_tree smallint, p_rows_max int, p_group_size smallint, p_channel smallint default 1)
returns table (o_batch_id bigint, o_taken int, o_allowed int)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch_id bigint;
  v_picked record;
  v_allowed int := 0;
begin
  perform sending.require_live(p_worker_id);
  if not pg_try_advisory_xact_lock(77, p_tree * 4 + p_channel) then
    return query select null::bigint, -1, 0;
    return;
  end if;
  v_picked := sending.pick(p_tree, p_rows_max, p_channel);
  if v_picked.o_taken = 0 then
    return;
  end if;
  v_batch_id := nextval('ledger.batch_batch_id_seq');
  if v_picked.o_webshop_ids is not null then
    with decided as materialized (
      select *
        from ledger.decide(v_batch_id, v_picked.o_webshop_ids, v_picked.o_contact_refs, v_picked.o_purposes,
          v_picked.o_channels, v_picked.o_notification_ids,
          array_fill(case p_channel when 2 then 4 else 1 end, array[cardinality(v_picked.o_webshop_ids)]))
    ),
    flying as (
      insert into sending.in_flight (webshop_id, contact_ref, channel, notification_id, purpose, ord, tries,
        uncertain, worker_id, batch_id, i, use_id)
      select v_picked.o_webshop_ids[o_position], v_picked.o_contact_refs[o_position],
             v_picked.o_channels[o_position], v_picked.o_notification_ids[o_position],
             v_picked.o_purposes[o_position], v_picked.o_ords[o_position], v_picked.o_tries[o_position],
             v_picked.o_uncertains[o_position], p_worker_id, v_batch_id, o_i, o_use_id
        from decided
       where o_verdict = 1
    ),
    denied as (
      insert into sending.story (webshop_id, notification_id, state, reason, use_id)
      select v_picked.o_webshop_ids[o_position], v_picked.o_notification_ids[o_position], 'denied',
             ledger.verdict_reason(o_verdict), o_use_id
        from decided
       where o_verdict <> 1
    )
    select count(*) filter (where o_verdict = 1)
      into v_allowed
      from decided;
    perform ledger.append(v_batch_id, 1::smallint, p_tree, p_worker_id, p_group_size);
  end if;
  return query select v_batch_id, v_picked.o_taken, v_allowed;
end $$;
alter function sending.claim owner to app_owner;
revoke all on function sending.claim from public;
grant execute on function sending.claim to vault_rw;
