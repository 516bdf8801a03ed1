-- A shipment in the status that an event moved it to or confirmed. What has ended expects nothing.
create or replace function shipments.settled(
  s shipments.shipment, p_status shipments.status, p_at timestamptz, p_reason text, p_how text)
returns shipments.shipment
language plpgsql
stable
as $$
begin
  if shipments.tells_new_attempt(s.status, s.status_at, p_status, p_at) then
    s.attempts := s.attempts + 1;
  end if;
  if shipments.is_terminal(p_status) then
    s.eta_from := null;
    s.eta_to := null;
  end if;
  s.status := p_status;
  s.status_at := p_at;
  s.reason := p_reason;
  s.delivered_how := p_how;
  return s;
end $$;
alter function shipments.settled owner to app_owner;
revoke all on function shipments.settled from public;
grant execute on function shipments.settled to ingest_rw;
