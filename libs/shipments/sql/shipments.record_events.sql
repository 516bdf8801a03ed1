-- Stores events of registered shipments, once each, and folds the shipments they are new to. The shipments are
-- locked first and in order, so that two batches never wait for each other in a circle; `for no key update`
-- lets the foreign keys of others through. No event is stored of a shipment that there is not. An event
-- that is alone and later than all before moves its shipment here, in one statement for all; the others are
-- left to fold_shipments, which is the whole rule. Returns the milestones that counted, for planning.
create or replace function shipments.record_events(
  p_webshop_id uuid[], p_shipment_id uuid[], p_event_id uuid[], p_occurred_at timestamptz[], p_zone_source text[],
  p_namespace text[], p_code text[], p_kind text[], p_status text[], p_reason text[], p_delivered_how text[],
  p_sensitive boolean[], p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[])
returns table (webshop_id uuid, shipment_id uuid, milestone text, cause text, occurred_at timestamptz, ord bigint)
language plpgsql
as $$
#variable_conflict use_column
declare
  v_locked bigint;
  v_webshop_ids uuid[];
  v_shipment_ids uuid[];
  v_milestones shipments.status[];
  v_causes text[];
  v_times timestamptz[];
  v_ords bigint[];
  v_left_webshop_ids uuid[];
  v_left_shipment_ids uuid[];
  v_left_from timestamptz[];
  v_left_has_correction boolean[];
begin
  perform 1
     from shipments.shipment s
     join (select distinct k.webshop_id, k.shipment_id
             from unnest(p_webshop_id, p_shipment_id) k(webshop_id, shipment_id)) k
       on s.webshop_id = k.webshop_id and s.shipment_id = k.shipment_id
    order by s.webshop_id, s.shipment_id
      for no key update of s;
  get diagnostics v_locked = row_count;
  if v_locked <> (select count(*)
                    from (select distinct k.webshop_id, k.shipment_id
                            from unnest(p_webshop_id, p_shipment_id) k(webshop_id, shipment_id)) asked) then
    raise exception 'an event of a shipment that there is not' using errcode = 'foreign_key_violation';
  end if;
  with fresh as (
    insert into shipments.event
      (webshop_id, shipment_id, event_id, occurred_at, zone_source, namespace, code, kind, status, reason,
       delivered_how, sensitive, facility_country, facility_place, eta_from, eta_to)
    select n.webshop_id, n.shipment_id, n.event_id, n.occurred_at, n.zone_source, n.namespace, n.code,
           n.kind::shipments.event_kind, n.status::shipments.status, n.reason, n.delivered_how, n.sensitive,
           n.facility_country, n.facility_place, n.eta_from, n.eta_to
      from unnest(p_webshop_id, p_shipment_id, p_event_id, p_occurred_at, p_zone_source, p_namespace, p_code, p_kind,
             p_status, p_reason, p_delivered_how, p_sensitive, p_facility_country, p_facility_place, p_eta_from, p_eta_to)
        n(webshop_id, shipment_id, event_id, occurred_at, zone_source, namespace, code, kind, status, reason,
          delivered_how, sensitive, facility_country, facility_place, eta_from, eta_to)
     order by n.webshop_id, n.shipment_id, n.event_id
        on conflict on constraint event_key do nothing
    returning webshop_id, shipment_id, occurred_at, kind, status, reason, delivered_how, eta_from, eta_to
  ),
  judged as materialized (
    select f.*, s.status as was, s.status_at as was_at, s.reopened_by,
           f.together = 1 and f.kind <> 'correction' and (s.folded_until is null or f.occurred_at > s.folded_until) as is_next,
           f.kind <> 'info'
             and case when f.status = s.status then not shipments.is_terminal(s.status)
                      else coalesce(shipments.may_follow(s.status, f.status), false) end as moves
      from (select fresh.*,
                   count(*) over same_shipment as together,
                   min(fresh.occurred_at) over same_shipment as since,
                   bool_or(fresh.kind = 'correction') over same_shipment as has_correction,
                   row_number() over same_shipment as nth
              from fresh
            window same_shipment as (partition by fresh.webshop_id, fresh.shipment_id)) f
      join shipments.shipment s on s.webshop_id = f.webshop_id and s.shipment_id = f.shipment_id
  ),
  moved as (
    update shipments.shipment t
       set event_count = t.event_count + 1,
           folded_until = j.occurred_at,
           status = case when j.moves then j.status else t.status end,
           status_at = case when j.moves then j.occurred_at else t.status_at end,
           reason = case when j.moves then j.reason else t.reason end,
           delivered_how = case when j.moves then j.delivered_how
             when j.status = j.was and j.kind <> 'info' then coalesce(t.delivered_how, j.delivered_how)
             else t.delivered_how end,
           attempts = t.attempts + (j.moves and shipments.tells_new_attempt(j.was, j.was_at, j.status, j.occurred_at))::int,
           eta_from = case when j.moves and shipments.is_terminal(j.status) then null
             when j.eta_from is not null and not shipments.is_terminal(j.was) then j.eta_from
             else t.eta_from end,
           eta_to = case when j.moves and shipments.is_terminal(j.status) then null
             when j.eta_from is not null and not shipments.is_terminal(j.was) then j.eta_to
             else t.eta_to end
      from judged j
     where j.is_next and t.webshop_id = j.webshop_id and t.shipment_id = j.shipment_id
    returning t.webshop_id, t.shipment_id, j.status as milestone, j.occurred_at, j.reopened_by, j.kind = 'milestone' and j.moves as counts
  ),
  counted as (
    select array_agg(m.webshop_id) as webshop_ids, array_agg(m.shipment_id) as shipment_ids, array_agg(m.milestone) as milestones,
           array_agg(m.occurred_at) as times, array_agg(shipments.ord(m.occurred_at, m.milestone)) as ords,
           array_agg(shipments.milestone_cause(m.reopened_by, m.milestone, m.occurred_at)) as causes
      from moved m
     where m.counts
  ),
  left_over as (
    select array_agg(j.webshop_id) as webshop_ids, array_agg(j.shipment_id) as shipment_ids, array_agg(j.since) as since,
           array_agg(j.has_correction) as has_correction
      from judged j
     where not j.is_next and j.nth = 1
  )
  select c.webshop_ids, c.shipment_ids, c.milestones, c.causes, c.times, c.ords,
         l.webshop_ids, l.shipment_ids, l.since, l.has_correction
    into v_webshop_ids, v_shipment_ids, v_milestones, v_causes, v_times, v_ords,
         v_left_webshop_ids, v_left_shipment_ids, v_left_from, v_left_has_correction
    from counted c, left_over l;
  return query
    select m.webshop_id, m.shipment_id, m.milestone::text, m.cause, m.occurred_at, m.ord
      from unnest(v_webshop_ids, v_shipment_ids, v_milestones, v_causes, v_times, v_ords)
        m(webshop_id, shipment_id, milestone, cause, occurred_at, ord);
  if v_left_webshop_ids is not null then
    return query
      select f.webshop_id, f.shipment_id, f.milestone, f.cause, f.occurred_at, f.ord
        from shipments.fold_shipments(v_left_webshop_ids, v_left_shipment_ids, v_left_from, v_left_has_correction) f;
  end if;
end $$;
alter function shipments.record_events owner to app_owner;
revoke all on function shipments.record_events from public;
grant execute on function shipments.record_events to ingest_rw;
