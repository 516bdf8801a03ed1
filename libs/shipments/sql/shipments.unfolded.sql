-- A shipment as it was registered, before any event: where folding begins.
create or replace function shipments.unfolded(s shipments.shipment)
returns shipments.shipment
language plpgsql
immutable
as $$
begin
  s.status := 'unknown';
  s.status_at := null;
  s.reason := null;
  s.delivered_how := null;
  s.attempts := 0;
  s.reopened_by := null;
  s.eta_from := null;
  s.eta_to := null;
  s.folded_until := null;
  s.event_count := 0;
  return s;
end $$;
alter function shipments.unfolded owner to app_owner;
revoke all on function shipments.unfolded from public;
grant execute on function shipments.unfolded to ingest_rw;
