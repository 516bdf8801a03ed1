set local role app_owner;
drop function if exists ingest.take_batch, ingest.take_events, ingest.match_events, ingest.enter_inbox, ingest.count_unmapped, ingest.bury,
  notifications.plan, shipments.record_events, shipments.store_events,
  shipments.fold_shipments;
drop type ingest.matched_events;
drop type shipments.transitions;
drop type shipments.folded;
alter table notifications.notification
  drop constraint notification_once,
  add constraint notification_once unique (webshop_id, contact_ref, channel, milestone, cause),
  add constraint notification_once_a_fact unique (webshop_id, shipment_id, contact_ref, channel, ord);
drop table ingest.inbox;
create table ingest.inbox (
  source text not null,
  event_id text not null,
  received_at timestamptz not null default clock_timestamp(),
  constraint inbox_once primary key (source, event_id)
) partition by hash (source, event_id);
create table ingest.inbox_0 partition of ingest.inbox for values with (modulus 4, remainder 0);
create table ingest.inbox_1 partition of ingest.inbox for values with (modulus 4, remainder 1);
create table ingest.inbox_2 partition of ingest.inbox for values with (modulus 4, remainder 2);
create table ingest.inbox_3 partition of ingest.inbox for values with (modulus 4, remainder 3);
grant select, insert on ingest.inbox to ingest_rw;
reset role;
