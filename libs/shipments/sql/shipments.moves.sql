-- Whether an event moves or confirms the status of a shipment that stands at p_from.
create or replace function shipments.moves(
  p_from shipments.status, p_kind shipments.event_kind, p_to shipments.status)
returns boolean
language sql
immutable
parallel safe
as $$
  select p_kind <> 'info'
     and case when p_to = p_from then not shipments.is_terminal(p_from)
              else coalesce(shipments.may_follow(p_from, p_to), false) end
$$;
alter function shipments.moves owner to app_owner;
revoke all on function shipments.moves from public;
grant execute on function shipments.moves to ingest_rw;
