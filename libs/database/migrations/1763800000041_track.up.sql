-- The tracking page's way in without a link: a keyed hash of tracking code and postcode together, so that one look
-- finds the shipment of any webshop, and neither half alone says anything. It replaces the hash of the postcode
-- alone, from which it cannot be made: shipments registered before open by their link only.
set local role app_owner;
alter table shipments.shipment drop column postcode_hash;
alter table shipments.shipment add column page_mark bytea;
alter table shipments.shipment add constraint shipment_page_mark_is_whole check (length(page_mark) = 32);
create index shipment_by_page_mark
  on shipments.shipment (page_mark, registered_at) include (webshop_id, shipment_id) where page_mark is not null;
grant insert (page_mark) on shipments.shipment to api_rw;
