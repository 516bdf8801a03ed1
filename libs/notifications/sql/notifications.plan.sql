-- Plans a notification for each recipient and channel of each milestone worth one, by a caller that holds the locks of
-- the shipments. Consent is only read here, to leave out who never said yes: nothing of theirs is used, so there is no
-- leaf. The binding decision falls at append and again at open. A restricted or objecting person is
-- planned all the same, because that denial must be a leaf. Push is planned for who said yes to it, and only for
-- what calls for an act or is true for hours; who did not gets no row at all, not even a skipped one.
-- What is planned already is left out by a look: the shipment's lock keeps it true until the
-- commit, and the once-key stands behind it.
create or replace function notifications.plan(
  p_told shipments.transitions, p_rules jsonb, out o_planned int, out o_skipped int)
language plpgsql
-- The look for what is planned already must go by the once-key, whose order it asks for: planned while the table is
-- empty, any index with a webshop in it looks as good, and then goes through all of a webshop.
set enable_sort = off
as $$
declare
  c_told constant shipments.status[] := array(select jsonb_array_elements_text(p_rules -> 'told')::shipments.status);
  c_early constant shipments.status[] := array(select jsonb_array_elements_text(p_rules -> 'early')::shipments.status);
  c_pushed constant shipments.status[] := array(select jsonb_array_elements_text(p_rules -> 'pushed')::shipments.status);
  c_email constant smallint := (p_rules ->> 'email')::smallint;
  c_push constant smallint := (p_rules ->> 'push')::smallint;
  c_purpose constant smallint := (p_rules ->> 'purpose')::smallint;
  c_early_wait constant interval := make_interval(secs => (p_rules ->> 'earlyStatusWaitSeconds')::float8);
  c_stale_before constant timestamptz := clock_timestamp() - make_interval(hours => (p_rules ->> 'eventFreshHours')::int);
begin
  if p_told.webshop_ids is null then
    o_planned := 0;
    o_skipped := 0;
    return;
  end if;
  with wanted as (
    select t.webshop_id, t.shipment_id, g.contact_ref, t.milestone, t.cause, c.channel, t.ord, t.occurred_at, g.tree,
           case
             when (g.given >> (c_purpose * 4 + c.channel)) & 1 = 0 then 'no_consent'
             when t.occurred_at < c_stale_before then 'stale'
           end as reason,
           row_number() over (partition by g.contact_ref, c.channel, t.milestone, t.cause order by t.ord) as nth
      from unnest(p_told.webshop_ids, p_told.shipment_ids, p_told.milestones, p_told.causes, p_told.times, p_told.ords)
        t(webshop_id, shipment_id, milestone, cause, occurred_at, ord)
      join consent.gate g on g.webshop_id = t.webshop_id and g.shipment_id = t.shipment_id
      join (values (c_email), (c_push)) c(channel)
        on c.channel = c_email or (g.given >> (c_purpose * 4 + c_push)) & 1 = 1 and t.milestone = any (c_pushed)
      left join lateral (
        select true as is_planned
          from notifications.notification n
         where n.webshop_id = t.webshop_id
           and n.shipment_id = t.shipment_id
           and n.contact_ref = g.contact_ref
           and n.channel = c.channel
           and n.milestone = t.milestone
           and (n.cause = t.cause or n.ord = t.ord)
         order by n.shipment_id, n.contact_ref, n.channel, n.milestone, n.cause
         limit 1) earlier on true
     where t.milestone = any (c_told)
       and earlier.is_planned is null
  ),
  chosen as materialized (
    select uuidv7() as notification_id, w.*
      from wanted w
     where w.nth = 1
  ),
  planned as (
    insert into notifications.notification
      (webshop_id, notification_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
    select webshop_id, notification_id, shipment_id, contact_ref, milestone, cause, channel, c_purpose, ord, occurred_at
      from chosen
  ),
  skipped as (
    insert into sending.story (webshop_id, notification_id, state, reason)
    select webshop_id, notification_id, 'skipped', reason
      from chosen
     where reason is not null
  ),
  queued as (
    insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord)
    select webshop_id, notification_id, tree,
           clock_timestamp() + case when milestone = any (c_early) then c_early_wait else interval '0' end,
           contact_ref, channel, c_purpose, ord
      from chosen
     where reason is null
  ),
  woken as (
    select pg_notify(case when channel = c_push then 'push_due' else 'mail_due' end, tree::text)
      from chosen
     where reason is null
       and milestone <> all (c_early)
     group by tree, channel
  )
  select count(*) filter (where reason is null), count(*) filter (where reason is not null)
    into o_planned, o_skipped
    from chosen, (select count(*) from woken) w;
end $$;
alter function notifications.plan owner to app_owner;
revoke all on function notifications.plan from public;
grant execute on function notifications.plan to ingest_rw;
