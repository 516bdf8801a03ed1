-- Stores events of shipments, locked by the caller, once each, and folds the shipments they are new to. What events say is a
-- short list, p_meanings; each event names its place in it, so that a batch brings every text once. An
-- event that is alone and later than all before moves its shipment here, in one statement for all; the others are
-- left to fold_shipments, which is the whole rule. Returns the milestones that counted, for planning.
create or replace function shipments.store_events(
  p_webshop_id uuid[], p_shipment_id uuid[], p_event_id uuid[], p_occurred_at timestamptz[], p_meaning smallint[],
  p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[], p_meanings jsonb)
returns shipments.transitions
language plpgsql
as $$
declare
  v_counted shipments.transitions;
  v_folded shipments.transitions;
  v_webshop_ids uuid[];
  v_shipment_ids uuid[];
  v_since timestamptz[];
begin
  with fresh as (
    insert into shipments.event as v
      (webshop_id, shipment_id, event_id, occurred_at, facility_country, facility_place, eta_from, eta_to,
       zone_source, namespace, code, kind, status, reason, delivered_how, sensitive)
    select n.webshop_id, n.shipment_id, n.event_id, n.occurred_at, n.facility_country, n.facility_place, n.eta_from,
           n.eta_to, m.zone_source, m.namespace, m.code, m.kind, m.status, m.reason, m.delivered_how, m.sensitive
      from unnest(p_webshop_id, p_shipment_id, p_event_id, p_occurred_at, p_meaning, p_facility_country, p_facility_place,
             p_eta_from, p_eta_to)
        n(webshop_id, shipment_id, event_id, occurred_at, meaning, facility_country, facility_place, eta_from, eta_to)
      join shipments.meanings(p_meanings) m on m.n = n.meaning
     order by n.webshop_id, n.shipment_id, n.event_id
        on conflict on constraint event_key do nothing
    returning v.webshop_id, v.shipment_id, v.occurred_at, v.kind, v.status, v.reason, v.delivered_how, v.eta_from, v.eta_to
  ),
  counted as materialized (
    select f.*, row_number() over same_shipment as nth, count(*) over same_shipment as together,
           min(f.occurred_at) over same_shipment as since
      from fresh f
    window same_shipment as (partition by f.webshop_id, f.shipment_id)
  ),
  moved as (
    update shipments.shipment t
       set event_count = t.event_count + 1,
           folded_until = e.occurred_at,
           status = case when shipments.moves(t.status, e.kind, e.status) then e.status else t.status end,
           status_at = case when shipments.moves(t.status, e.kind, e.status) then e.occurred_at else t.status_at end,
           reason = case when shipments.moves(t.status, e.kind, e.status) then e.reason else t.reason end,
           delivered_how = case when shipments.moves(t.status, e.kind, e.status) then e.delivered_how
             when e.status = t.status and e.kind <> 'info' then coalesce(t.delivered_how, e.delivered_how)
             else t.delivered_how end,
           attempts = t.attempts + (e.status = 'delivery_attempted' and shipments.moves(t.status, e.kind, e.status)
             and shipments.tells_new_attempt(t.status, t.status_at, e.status, e.occurred_at))::int,
           eta_from = case when shipments.is_terminal(t.status) then t.eta_from
             when e.kind <> 'info' and shipments.is_terminal(e.status) and shipments.may_follow(t.status, e.status) then null
             else coalesce(e.eta_from, t.eta_from) end,
           eta_to = case when shipments.is_terminal(t.status) then t.eta_to
             when e.kind <> 'info' and shipments.is_terminal(e.status) and shipments.may_follow(t.status, e.status) then null
             when e.eta_from is not null then e.eta_to
             else t.eta_to end
      from counted e
     where e.together = 1
       and e.kind <> 'correction'
       and t.webshop_id = e.webshop_id
       and t.shipment_id = e.shipment_id
       and (t.folded_until is null or e.occurred_at > t.folded_until)
    -- A status of this time is of this event: all before were earlier.
    returning t.webshop_id, t.shipment_id, t.status, t.status_at, t.reopened_by,
              e.kind = 'milestone' and t.status_at = e.occurred_at as is_told
  ),
  left_over as (
    select array_agg(e.webshop_id) as webshop_ids, array_agg(e.shipment_id) as shipment_ids,
           array_agg(e.since) as since
      from (
        select k.webshop_id, k.shipment_id, min(k.since) as since
          from (
            select webshop_id, shipment_id, since, false as is_moved
              from counted
             where nth = 1
             union all
            select webshop_id, shipment_id, null, true
              from moved) k
         group by k.webshop_id, k.shipment_id
        having not bool_or(k.is_moved)) e
  ),
  told as (
    select array_agg(m.webshop_id) as webshop_ids, array_agg(m.shipment_id) as shipment_ids, array_agg(m.status) as milestones,
           array_agg(shipments.milestone_cause(m.reopened_by, m.status, m.status_at)) as causes,
           array_agg(m.status_at) as times, array_agg(shipments.ord(m.status_at, m.status)) as ords
      from moved m
     where m.is_told
  )
  select t.webshop_ids, t.shipment_ids, t.milestones, t.causes, t.times, t.ords,
         l.webshop_ids, l.shipment_ids, l.since
    into v_counted.webshop_ids, v_counted.shipment_ids, v_counted.milestones, v_counted.causes, v_counted.times, v_counted.ords,
         v_webshop_ids, v_shipment_ids, v_since
    from told t, left_over l;
  if v_webshop_ids is null then
    return v_counted;
  end if;
  v_folded := shipments.fold_shipments(v_webshop_ids, v_shipment_ids, v_since);
  return (v_counted.webshop_ids || v_folded.webshop_ids, v_counted.shipment_ids || v_folded.shipment_ids,
    v_counted.milestones || v_folded.milestones, v_counted.causes || v_folded.causes, v_counted.times || v_folded.times,
    v_counted.ords || v_folded.ords)::shipments.transitions;
end $$;
alter function shipments.store_events owner to app_owner;
revoke all on function shipments.store_events from public;
grant execute on function shipments.store_events to ingest_rw;
