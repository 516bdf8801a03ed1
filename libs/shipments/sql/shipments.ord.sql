-- Orders facts of one shipment: (epoch milliseconds << 5) | rank.
create or replace function shipments.ord(p_at timestamptz, p_status shipments.status)
returns bigint
language sql
stable
as $$
  select (extract(epoch from p_at) * 1000)::bigint << 5
    | array_position(enum_range(null::shipments.status), p_status)
$$;
alter function shipments.ord owner to app_owner;
revoke all on function shipments.ord from public;
grant execute on function shipments.ord to ingest_rw;
