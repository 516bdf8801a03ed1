-- Of the picked rows, ends those for which a newer notification to the same recipient and channel exists,
-- and returns the others, at most one a recipient. What is returned is what the notification says: the
-- queue's copies only served to find it. Facts are ordered by ord; ties by id, so that of two
-- exactly one stays.
create or replace function sending.supersede_stale(p_picked sending.queue[])
returns sending.queue[]
language plpgsql
as $$
declare
  v_kept sending.queue[];
begin
  with judged as materialized (
    select q,
           own,
           exists (
             select
               from notifications.notification newer
              where newer.webshop_id = own.webshop_id
                and newer.shipment_id = own.shipment_id
                and newer.contact_ref = own.contact_ref
                and newer.channel = own.channel
                and (newer.ord, newer.notification_id) > (own.ord, own.notification_id)) as stale
      from unnest(p_picked) q
      join notifications.notification own
        on own.webshop_id = q.webshop_id and own.notification_id = q.notification_id
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, state, reason)
    select (j.q).webshop_id, (j.q).notification_id, 'superseded', 'newer_status'
      from judged j
     where j.stale
  )
  select coalesce(array_agg(row(
           (j.q).webshop_id, (j.q).notification_id, (j.q).tree, (j.q).due, (j.own).contact_ref, (j.own).channel,
           (j.own).purpose, (j.own).ord, (j.q).tries, (j.q).uncertain)::sending.queue), '{}')
    into v_kept
    from judged j
   where not j.stale;
  return v_kept;
end $$;
alter function sending.supersede_stale owner to app_owner;
revoke all on function sending.supersede_stale from public;
