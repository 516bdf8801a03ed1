-- The sweep looks each second for shipments registered lately. The column never changes, so an index on it
-- leaves updates of a shipment's state on the page (HOT).
set local role app_owner;
create index shipment_by_registration on shipments.shipment (registered_at);
