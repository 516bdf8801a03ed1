set local role app_owner;
create index notification_by_shipment on notifications.notification (webshop_id, shipment_id);
alter table notifications.notification
  drop constraint notification_once_a_fact,
  add constraint notification_once_a_fact unique (webshop_id, contact_ref, channel, ord),
  alter column notification_id set default gen_random_uuid();
reset role;
