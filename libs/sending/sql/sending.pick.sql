-- Takes due rows of one tree and channel from the queue, ends those for which a newer notification to the
-- same recipient and channel exists, and gives out the others, at most one a recipient, as parallel arrays.
-- What is given out is what the notification says: the queue's copies only served to find it. Facts are
-- ordered by ord; ties by id, so that of two exactly one stays. Called under the claim's lock alone.
-- `offset 0` keeps each question a look-up a row: as joins they were planned on empty tables, and read all
-- gate rows and all that is in flight at each claim (measured: docs/performance.md).
create or replace function sending.pick(
  p_tree smallint, p_rows_max int, p_channel smallint,
  out o_taken int, out o_webshop_ids uuid[], out o_notification_ids uuid[], out o_contact_refs uuid[],
  out o_channels smallint[], out o_purposes smallint[], out o_ords bigint[], out o_tries smallint[],
  out o_uncertains smallint[])
language plpgsql
as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  with picked as (
    delete from sending.queue
     where ctid = any(array(
       select q.ctid
         from sending.queue q
        where q.tree = p_tree
          and q.channel = p_channel
          and q.due <= v_now
          and not exists (select from sending.in_flight f where f.webshop_id = q.webshop_id
            and f.contact_ref = q.contact_ref and f.channel = q.channel offset 0)
          and not exists (select from consent.gate g where g.webshop_id = q.webshop_id
            and g.contact_ref = q.contact_ref and g.admission = 0 offset 0)
          and (p_channel <> 2 or not vault.awaits_subscriptions(q.webshop_id, q.contact_ref))
        order by q.due, q.notification_id
        limit p_rows_max))
    returning webshop_id, notification_id, tries, uncertain
  ),
  judged as materialized (
    select p.*, n.contact_ref, n.channel, n.purpose, n.ord,
           exists (select from notifications.notification newer where newer.webshop_id = n.webshop_id
             and newer.shipment_id = n.shipment_id and newer.contact_ref = n.contact_ref
             and newer.channel = n.channel
             and (newer.ord, newer.notification_id) > (n.ord, n.notification_id) offset 0) as stale
      from picked p
     cross join lateral (
       select *
         from notifications.notification
        where webshop_id = p.webshop_id and notification_id = p.notification_id
       offset 0) n
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, state, reason)
    select webshop_id, notification_id, 'superseded', 'newer_status'
      from judged
     where stale
  )
  select (select count(*) from picked), array_agg(webshop_id), array_agg(notification_id),
         array_agg(contact_ref), array_agg(channel), array_agg(purpose), array_agg(ord), array_agg(tries),
         array_agg(uncertain)
    into o_taken, o_webshop_ids, o_notification_ids, o_contact_refs, o_channels, o_purposes, o_ords, o_tries,
         o_uncertains
    from judged
   where not stale;
end $$;
alter function sending.pick owner to app_owner;
revoke all on function sending.pick from public;
