-- 1. One index less for each notification: the once-key of a fact begins with the shipment, so it also finds a
--    shipment's notifications. A ContactRef belongs to one shipment: what is unique stays the same.
-- 2. Ids that grow in time are written side by side in the index, random ones all over it.
set local role app_owner;
alter table notifications.notification
  drop constraint notification_once_a_fact,
  add constraint notification_once_a_fact unique (webshop_id, shipment_id, contact_ref, channel, ord),
  alter column notification_id set default uuidv7();
drop index notifications.notification_by_shipment;
