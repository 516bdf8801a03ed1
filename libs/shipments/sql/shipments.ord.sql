-- Orders facts of one shipment: (epoch milliseconds << 5) | rank. The ranks are written out, as enum_range would read
-- the catalogue for each fact; a test compares them with the enum.
create or replace function shipments.ord(p_at timestamptz, p_status shipments.status)
returns bigint
language sql
stable
as $$
  select (extract(epoch from p_at) * 1000)::bigint << 5
    | array_position(array['announced', 'accepted', 'in_transit', 'out_for_delivery', 'delivery_attempted', 'ready_for_pickup',
        'delivered', 'held', 'returning', 'returned', 'cancelled', 'failed', 'unknown']::shipments.status[], p_status)
$$;
alter function shipments.ord owner to app_owner;
revoke all on function shipments.ord from public;
grant execute on function shipments.ord to ingest_rw;
