-- Finds and locks, in the one order, the active shipments that fresh events are about: those of the one webshop the source is bound to, or of all
-- webshops when it is shared. What nobody has registered is parked, by the same look: whoever registers
-- meanwhile is found by the sweep.
create or replace function ingest.match_events(
  p_bound_to uuid, p_known uuid[], p_key uuid[], p_carrier text[], p_tracking_code text[], p_event_id uuid[],
  p_occurred_at timestamptz[], p_meaning smallint[], p_facility_country text[], p_facility_place text[],
  p_eta_from timestamptz[], p_eta_to timestamptz[], p_meanings jsonb)
returns ingest.matched_events
language plpgsql
as $$
declare
  v_matched ingest.matched_events;
begin
  with fresh as materialized (
    select e.*
      from unnest(p_key, p_carrier, p_tracking_code, p_event_id, p_occurred_at, p_meaning, p_facility_country,
             p_facility_place, p_eta_from, p_eta_to)
        e(key, carrier, tracking_code, event_id, occurred_at, meaning, facility_country, facility_place, eta_from, eta_to)
     where e.meaning is not null
       and e.key <> all (p_known)
  ),
  matched as materialized (
    select s.webshop_id, s.shipment_id, e.*
      from fresh e
      join shipments.shipment s
        on s.carrier = e.carrier and s.tracking_code = e.tracking_code and s.closed_at is null
       and (p_bound_to is null or s.webshop_id = p_bound_to)
     order by s.webshop_id, s.shipment_id
       for no key update of s
  ),
  unknown as materialized (
    -- In parentheses and tested: as a bare `not in` it would be planned as a join over all pairs.
    select e.*
      from fresh e
     where (e.key in (select m.key from matched m)) is not true
  ),
  parked as (
    insert into ingest.parked_event
      (webshop_id, carrier, tracking_code, event_id, occurred_at, facility_country, facility_place, eta_from, eta_to,
       zone_source, namespace, code, kind, status, reason, delivered_how, sensitive)
    select p_bound_to, u.carrier, u.tracking_code, u.event_id, u.occurred_at, u.facility_country, u.facility_place, u.eta_from,
           u.eta_to, m.zone_source, m.namespace, m.code, m.kind, m.status, m.reason, m.delivered_how, m.sensitive
      from unknown u
      join shipments.meanings(p_meanings) m on m.n = u.meaning
     order by u.carrier, u.tracking_code, u.event_id
        on conflict on constraint parked_event_key do nothing
  )
  select array_agg(m.webshop_id), array_agg(m.shipment_id), array_agg(m.event_id), array_agg(m.occurred_at),
         array_agg(m.meaning), array_agg(m.facility_country), array_agg(m.facility_place), array_agg(m.eta_from),
         array_agg(m.eta_to), (select count(*) from unknown)
    into v_matched
    from matched m;
  return v_matched;
end $$;
alter function ingest.match_events owner to app_owner;
revoke all on function ingest.match_events from public;
grant execute on function ingest.match_events to ingest_rw;
