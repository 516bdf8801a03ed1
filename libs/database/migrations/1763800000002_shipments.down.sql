drop table shipments.event, shipments.shipment;
drop type shipments.status, shipments.kind, shipments.event_kind;
