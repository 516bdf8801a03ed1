-- Takes events, wherever they come from: dead letters, inbox, unmapped codes, states, parked events, plans (DESIGN §3).
-- Locks in this order: inbox, unmapped codes, shipments, parked events, notifications.
create or replace function ingest.take_events(
  p_cluster_id text, p_topic text, p_partition int, p_bound_to uuid,
  p_key uuid[], p_carrier text[], p_tracking_code text[], p_event_id uuid[], p_occurred_at timestamptz[], p_meaning smallint[],
  p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[], p_meanings jsonb,
  p_unmapped jsonb, p_dead jsonb, p_rules jsonb,
  out o_fresh int, out o_applied int, out o_parked int, out o_planned int, out o_skipped int)
language plpgsql
as $$
declare
  v_known uuid[];
  v_matched ingest.matched_events;
  v_told shipments.transitions;
begin
  o_planned := 0;
  o_skipped := 0;
  if p_dead is not null then
    perform ingest.bury(p_cluster_id, p_topic, p_partition, p_dead);
  end if;
  v_known := ingest.enter_inbox(p_key);
  o_fresh := cardinality(p_key) - cardinality(v_known);
  if p_unmapped is not null then
    perform ingest.count_unmapped(p_unmapped, v_known);
  end if;
  v_matched := ingest.match_events(p_bound_to, v_known, p_key, p_carrier, p_tracking_code, p_event_id, p_occurred_at,
    p_meaning, p_facility_country, p_facility_place, p_eta_from, p_eta_to, p_meanings);
  o_applied := coalesce(cardinality(v_matched.event_ids), 0);
  o_parked := v_matched.parked;
  if o_applied > 0 then
    v_told := shipments.store_events(v_matched.webshop_ids, v_matched.shipment_ids, v_matched.event_ids, v_matched.times,
      v_matched.meanings, v_matched.countries, v_matched.places, v_matched.eta_from, v_matched.eta_to, p_meanings);
    select p.o_planned, p.o_skipped into o_planned, o_skipped from notifications.plan(v_told, p_rules) p;
  end if;
end $$;
alter function ingest.take_events owner to app_owner;
revoke all on function ingest.take_events from public;
grant execute on function ingest.take_events to ingest_rw;
