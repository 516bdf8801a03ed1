-- Of the picked rows, ends those for which a newer notification to the same recipient and channel exists,
-- and returns the others, at most one a recipient. Facts are ordered by ord; ties by id, so that of two
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
           exists (
             select
               from notifications.notification newer
              where newer.webshop_id = q.webshop_id
                and newer.contact_ref = q.contact_ref
                and newer.channel = q.channel
                and (newer.ord, newer.notification_id) > (q.ord, q.notification_id)) as stale
      from unnest(p_picked) q
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, state, reason)
    select (j.q).webshop_id, (j.q).notification_id, 'superseded', 'newer_status'
      from judged j
     where j.stale
  )
  select coalesce(array_agg(j.q), '{}')
    into v_kept
    from judged j
   where not j.stale;
  return v_kept;
end $$;
alter function sending.supersede_stale owner to app_owner;
revoke all on function sending.supersede_stale from public;
