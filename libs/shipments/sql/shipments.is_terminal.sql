-- Whether nothing but a correction moves a shipment on from here.
create or replace function shipments.is_terminal(p_status shipments.status)
returns boolean
language sql
immutable
parallel safe
as $$
  select p_status in ('delivered', 'returned', 'cancelled', 'failed')
$$;
alter function shipments.is_terminal owner to app_owner;
revoke all on function shipments.is_terminal from public;
grant execute on function shipments.is_terminal to ingest_rw;
