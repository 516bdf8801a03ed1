-- Whether a shipment may go from one status to another; staying is no move, and nothing follows a terminal one.
-- The same table as MAY_FOLLOW in libs/shipments/src/status-model.ts; a test compares all pairs.
create or replace function shipments.may_follow(p_from shipments.status, p_to shipments.status)
returns boolean
language sql
immutable
parallel safe
as $$
  select p_from <> p_to
     and p_to <> 'unknown'
     and case p_from
           when 'unknown' then true
           when 'announced' then true
           when 'accepted' then p_to <> 'announced'
           when 'in_transit' then p_to not in ('announced', 'accepted')
           when 'out_for_delivery' then p_to not in ('announced', 'accepted', 'in_transit')
           when 'delivery_attempted' then p_to not in ('announced', 'accepted')
           when 'held' then p_to not in ('announced', 'accepted')
           when 'ready_for_pickup' then p_to in ('delivered', 'held', 'returning', 'returned', 'cancelled', 'failed')
           when 'returning' then p_to in ('returned', 'failed')
           else false
         end
$$;
alter function shipments.may_follow owner to app_owner;
revoke all on function shipments.may_follow from public;
grant execute on function shipments.may_follow to ingest_rw, upkeep_rw;
