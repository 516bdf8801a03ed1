-- Foreign keys off the path of every event. Each was one look-up a row, and the queue's was worse: its check
-- is planned once a connection, on tables that are empty then, by an index on the webshop alone, and costs
-- more with each notification of that webshop (measured: docs/performance.md).
-- What they said still holds by who may write: events and notifications are inserted for shipments whose row
-- the same transaction has locked, queue rows beside the notification that they are of, in one statement; and
-- no role may delete shipments or notifications.
set local role app_owner;
alter table sending.queue drop constraint queue_of_notification;
alter table notifications.notification drop constraint notification_of_shipment;
alter table shipments.event drop constraint event_of_shipment;
