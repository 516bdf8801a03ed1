-- Stores events of registered shipments, once each, and folds the shipments they are new to. The shipments are
-- locked first and in order, so that two batches never wait for each other in a circle; `for no key update`
-- lets the foreign keys of others through. Returns the milestones that counted, for planning.
create or replace function shipments.record_events(
  p_webshop_id uuid[], p_shipment_id uuid[], p_event_id uuid[], p_occurred_at timestamptz[], p_zone_source text[],
  p_namespace text[], p_code text[], p_kind text[], p_status text[], p_reason text[], p_delivered_how text[],
  p_sensitive boolean[], p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[])
returns table (webshop_id uuid, shipment_id uuid, milestone text, cause text, occurred_at timestamptz, ord bigint)
language plpgsql
as $$
#variable_conflict use_column
declare
  v_webshop_id uuid[];
  v_shipment_id uuid[];
  v_from timestamptz[];
  v_has_correction boolean[];
begin
  perform 1
     from shipments.shipment s
     join (select distinct k.webshop_id, k.shipment_id
             from unnest(p_webshop_id, p_shipment_id) k(webshop_id, shipment_id)) k
       on s.webshop_id = k.webshop_id and s.shipment_id = k.shipment_id
    order by s.webshop_id, s.shipment_id
      for no key update of s;
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
    returning webshop_id, shipment_id, occurred_at, kind
  ),
  touched as (
    select f.webshop_id, f.shipment_id, min(f.occurred_at) as since, bool_or(f.kind = 'correction') as has_correction
      from fresh f
     group by f.webshop_id, f.shipment_id
  )
  select array_agg(t.webshop_id), array_agg(t.shipment_id), array_agg(t.since), array_agg(t.has_correction)
    into v_webshop_id, v_shipment_id, v_from, v_has_correction
    from touched t;
  return query
    select f.webshop_id, f.shipment_id, f.milestone, f.cause, f.occurred_at, f.ord
      from shipments.fold_shipments(v_webshop_id, v_shipment_id, v_from, v_has_correction) f;
end $$;
alter function shipments.record_events owner to app_owner;
revoke all on function shipments.record_events from public;
grant execute on function shipments.record_events to ingest_rw;
