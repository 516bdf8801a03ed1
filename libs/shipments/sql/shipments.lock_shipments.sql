-- Locks shipments in the one order, so that two batches never wait for each other in a circle. `for no key update`
-- lets the foreign keys of others through. Raises where there is no such shipment: no event of one is stored.
create or replace function shipments.lock_shipments(p_webshop_id uuid[], p_shipment_id uuid[])
returns void
language plpgsql
as $$
declare
  v_asked bigint;
  v_locked bigint;
begin
  with asked as materialized (
    select k.webshop_id, k.shipment_id
      from unnest(p_webshop_id, p_shipment_id) k(webshop_id, shipment_id)
     group by k.webshop_id, k.shipment_id
     order by k.webshop_id, k.shipment_id
  ),
  locked as (
    select 1
      from asked k
      join shipments.shipment s on s.webshop_id = k.webshop_id and s.shipment_id = k.shipment_id
     order by k.webshop_id, k.shipment_id
       for no key update of s
  )
  select (select count(*) from asked), (select count(*) from locked)
    into v_asked, v_locked;
  if v_locked <> v_asked then
    raise exception 'an event of a shipment that there is not' using errcode = 'foreign_key_violation';
  end if;
end $$;
alter function shipments.lock_shipments owner to app_owner;
revoke all on function shipments.lock_shipments from public;
grant execute on function shipments.lock_shipments to ingest_rw;
