-- Stores opened subscriptions re-encrypted under their person's data key, drops the intake copies, closes the
-- uses: 6 admitted, 8 objected, 9 dropped (withdrawn meanwhile, or no longer this person's); all or nothing.
-- The gate rows come first, so that a withdrawal is waited for or waits. The mark is of the endpoint under a key:
-- the same browser subscribing again replaces its row, and of two at once the later one stays.
create or replace function vault.admit_subscriptions(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_person_ids uuid[], p_endpoint_marks bytea[],
  p_subscriptions bytea[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is smallint[];
  v_results smallint[];
  v_tree smallint;
begin
  perform sending.require_live(p_worker_id);
  perform vault.require_opened(p_batch_id, p_is);
  perform 1
     from vault.intake t
     join consent.gate g on g.webshop_id = t.webshop_id and g.contact_ref = t.contact_ref
    where t.batch_id = p_batch_id and t.i = any(p_is) and t.worker_id = p_worker_id and t.kind = 2
    order by g.webshop_id, g.contact_ref
      for share of g;
  -- A later statement than the locks: what was withdrawn while this waited is seen.
  with taken as materialized (
    delete from vault.intake t
     using unnest(p_is, p_person_ids, p_endpoint_marks, p_subscriptions) a(i, person_id, endpoint_mark, subscription),
           consent.gate g
     where t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 2
       and g.webshop_id = t.webshop_id and g.contact_ref = t.contact_ref
    returning t.i, t.webshop_id, t.contact_ref, t.intake_id, t.push_key_id, t.received_at, a.person_id,
              a.endpoint_mark, a.subscription,
              case
                when g.stop & 2 <> 0 then 8
                when t.is_dropped or g.admission <> 1 or g.person_id <> a.person_id then 9
                else 6
              end as result
  ),
  stored as (
    insert into vault.subscription as known (webshop_id, subscription_id, contact_ref, person_id, push_key_id,
      subscription, endpoint_mark)
    select distinct on (webshop_id, contact_ref, endpoint_mark)
           webshop_id, intake_id, contact_ref, person_id, push_key_id, subscription, endpoint_mark
      from taken
     where result = 6
     order by webshop_id, contact_ref, endpoint_mark, received_at desc, intake_id
        on conflict (webshop_id, contact_ref, endpoint_mark) do update
       set subscription_id = excluded.subscription_id, person_id = excluded.person_id, version = 1,
           push_key_id = excluded.push_key_id, subscription = excluded.subscription, created_at = clock_timestamp()
  )
  select array_agg(i order by i), array_agg(result::smallint order by i)
    into v_is, v_results
    from taken;
  if v_is is not null then
    perform ledger.close(p_batch_id, v_is, v_results);
    select tree into v_tree from ledger.batch where batch_id = p_batch_id;
    perform pg_notify('push_due', v_tree::text);
  end if;
end $$;
alter function vault.admit_subscriptions owner to vault_owner;
revoke all on function vault.admit_subscriptions from public;
grant execute on function vault.admit_subscriptions to vault_rw;
