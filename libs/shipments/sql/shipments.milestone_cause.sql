-- The fact behind a milestone (DESIGN P4): what reopened the shipment, and the local day of what happens once a day.
create or replace function shipments.milestone_cause(p_reopened_by uuid, p_status shipments.status, p_at timestamptz)
returns text
language sql
stable
as $$
  select concat_ws('/', p_reopened_by,
    case when p_status in ('out_for_delivery', 'delivery_attempted') then shipments.local_date(p_at) end)
$$;
alter function shipments.milestone_cause owner to app_owner;
revoke all on function shipments.milestone_cause from public;
grant execute on function shipments.milestone_cause to ingest_rw;
