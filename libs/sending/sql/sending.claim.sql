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
  v_batch_id bigint := nextval('ledger.batch_batch_id_seq');
  v_now timestamptz := clock_timestamp();
  v_picked sending.queue[];
  v_kept sending.queue[];
  v_allowed int := 0;
begin
  perform sending.require_live(p_worker_id);
  if not pg_try_advisory_xact_lock(77, p_tree * 4 + p_channel) then
    return query select null::bigint, -1, 0;
    return;
  end if;
  with picked as (
    delete from sending.queue
     where ctid = any(array(
       select q.ctid
         from sending.queue q
        where q.tree = p_tree
          and q.channel = p_channel
          and q.due <= v_now
          and not exists (select from sending.in_flight f where f.webshop_id = q.webshop_id
            and f.contact_ref = q.contact_ref and f.channel = q.channel)
          and not exists (select from consent.gate g where g.webshop_id = q.webshop_id
            and g.contact_ref = q.contact_ref and g.admission = 0)
          and (p_channel <> 2 or not vault.awaits_subscriptions(q.webshop_id, q.contact_ref))
        order by q.due, q.notification_id
        limit p_rows_max))
    returning queue
  )
  select array_agg(picked.queue)
    into v_picked
    from picked;
  if v_picked is null then
    return;
  end if;
  v_kept := sending.supersede_stale(v_picked);
  if p_channel = 1 then
    v_kept := sending.end_confirmed(sending.refuse_suppressed(v_kept));
  end if;
  if cardinality(v_kept) > 0 then
    with decided as materialized (
      select *
        from ledger.decide(v_batch_id,
          array(select k.webshop_id from unnest(v_kept) k), array(select k.contact_ref from unnest(v_kept) k),
          array(select k.purpose from unnest(v_kept) k), array(select k.channel from unnest(v_kept) k),
          array(select k.notification_id from unnest(v_kept) k),
          array(select case k.channel when 2 then 4 else 1 end from unnest(v_kept) k))
    ),
    flying as (
      insert into sending.in_flight (webshop_id, contact_ref, channel, notification_id, purpose, ord, tries,
        uncertain, worker_id, batch_id, i)
      select v_kept[d.o_position].webshop_id, v_kept[d.o_position].contact_ref, v_kept[d.o_position].channel,
             v_kept[d.o_position].notification_id, v_kept[d.o_position].purpose, v_kept[d.o_position].ord,
             v_kept[d.o_position].tries, v_kept[d.o_position].uncertain, p_worker_id, v_batch_id, d.o_i
        from decided d
       where d.o_verdict = 1
    ),
    denied as (
      insert into sending.story (webshop_id, notification_id, state, reason, use_id)
      select v_kept[d.o_position].webshop_id, v_kept[d.o_position].notification_id, 'denied',
             ledger.verdict_reason(d.o_verdict), d.o_use_id
        from decided d
       where d.o_verdict <> 1
    )
    select count(*) filter (where o_verdict = 1)
      into v_allowed
      from decided;
    perform ledger.append(v_batch_id, 1::smallint, p_tree, p_worker_id, p_group_size);
  end if;
  return query select v_batch_id, cardinality(v_picked), v_allowed;
end $$;
alter function sending.claim owner to app_owner;
revoke all on function sending.claim from public;
grant execute on function sending.claim to vault_rw;
