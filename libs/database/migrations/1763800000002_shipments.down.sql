drop table shipments.event, shipments.shipment cascade;
drop type shipments.status, shipments.kind, shipments.event_kind;
