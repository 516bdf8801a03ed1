drop table shipments.event, shipments.shipment cascade;
-- The functions of every room that take or give these types go with them.
drop type shipments.status, shipments.kind, shipments.event_kind cascade;
