-- The shipment that a tracking code and a postcode open together, before its webshop is known: the newest
-- registered one, as carriers use their codes again. A shipment whose recipient was erased is not found, nor
-- an older one in its place. Says ids only; whoever calls it goes on as that webshop.
create or replace function shipments.find_for_page(p_page_mark bytea)
returns table (o_webshop_id uuid, o_shipment_id uuid)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select newest.webshop_id, newest.shipment_id
    from (
      select webshop_id, shipment_id
        from shipments.shipment
       where page_mark = p_page_mark
       order by registered_at desc, shipment_id desc
       limit 1
    ) newest
   where not exists (
     select
       from consent.gate g
      where g.webshop_id = newest.webshop_id
        and g.shipment_id = newest.shipment_id
        and g.stop & 8 <> 0);
end;
alter function shipments.find_for_page owner to app_owner;
revoke all on function shipments.find_for_page from public;
grant execute on function shipments.find_for_page to api_rw;
