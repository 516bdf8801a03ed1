-- Locks shipments in the one order, stores events of theirs and folds them. No event is stored of a shipment
-- that there is not. Returns the milestones that counted, for planning.
create or replace function shipments.record_events(
  p_webshop_id uuid[], p_shipment_id uuid[], p_event_id uuid[], p_occurred_at timestamptz[], p_meaning smallint[],
  p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[], p_meanings jsonb)
returns shipments.transitions
language plpgsql
as $$
begin
  perform shipments.lock_shipments(p_webshop_id, p_shipment_id);
  return shipments.store_events(p_webshop_id, p_shipment_id, p_event_id, p_occurred_at, p_meaning,
    p_facility_country, p_facility_place, p_eta_from, p_eta_to, p_meanings);
end $$;
alter function shipments.record_events owner to app_owner;
revoke all on function shipments.record_events from public;
grant execute on function shipments.record_events to ingest_rw;
