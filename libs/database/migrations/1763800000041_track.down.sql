alter table shipments.shipment drop column page_mark cascade;
alter table shipments.shipment add column postcode_hash bytea;
grant insert (postcode_hash) on shipments.shipment to api_rw;
