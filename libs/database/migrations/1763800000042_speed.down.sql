alter table shipments.event
  add constraint event_of_shipment foreign key (webshop_id, shipment_id) references shipments.shipment;
alter table notifications.notification
  add constraint notification_of_shipment foreign key (webshop_id, shipment_id) references shipments.shipment;
alter table sending.queue
  add constraint queue_of_notification foreign key (webshop_id, notification_id) references notifications.notification;
