-- A piece of the log is taken by one call (ingest.take_batch).
-- 1. The inbox holds one key an event, 128 bits of a hash over source and id, instead of both as texts: half as
--    wide, and compared in two instructions. It knows no webshop and is only ever asked "was this there".
-- 2. A notification has one once-key, which begins with the shipment. That a fact is not told again under another
--    cause is looked up on the same key, under the shipment's lock, instead of kept by an index of its own.
-- 3. What functions hand to one another: the milestones that counted, and the events that found their shipment.
set local role app_owner;
alter table ingest.inbox rename to inbox_of_texts;
alter table ingest.inbox_0 rename to inbox_of_texts_0;
alter table ingest.inbox_1 rename to inbox_of_texts_1;
alter table ingest.inbox_2 rename to inbox_of_texts_2;
alter table ingest.inbox_3 rename to inbox_of_texts_3;
alter table ingest.inbox_of_texts drop constraint inbox_once;
create table ingest.inbox (
  key uuid not null,
  received_at timestamptz not null default clock_timestamp(),
  constraint inbox_once primary key (key)
) partition by hash (key);
create table ingest.inbox_0 partition of ingest.inbox for values with (modulus 4, remainder 0);
create table ingest.inbox_1 partition of ingest.inbox for values with (modulus 4, remainder 1);
create table ingest.inbox_2 partition of ingest.inbox for values with (modulus 4, remainder 2);
create table ingest.inbox_3 partition of ingest.inbox for values with (modulus 4, remainder 3);
insert into ingest.inbox (key, received_at)
select encode(substring(sha256(convert_to(source || e'\n' || event_id, 'UTF8')) for 16), 'hex')::uuid, received_at
  from ingest.inbox_of_texts;
drop table ingest.inbox_of_texts;
grant select, insert on ingest.inbox to ingest_rw;
alter table notifications.notification
  drop constraint notification_once,
  drop constraint notification_once_a_fact,
  add constraint notification_once unique (webshop_id, shipment_id, contact_ref, channel, milestone, cause);
create type shipments.transitions as (
  webshop_ids uuid[],
  shipment_ids uuid[],
  milestones shipments.status[],
  causes text[],
  times timestamptz[],
  ords bigint[]
);
create type ingest.matched_events as (
  webshop_ids uuid[],
  shipment_ids uuid[],
  event_ids uuid[],
  times timestamptz[],
  meanings smallint[],
  countries text[],
  places text[],
  eta_from timestamptz[],
  eta_to timestamptz[],
  parked int
);
create type shipments.folded as (
  webshop_id uuid,
  shipment_id uuid,
  status shipments.status,
  status_at timestamptz,
  reason text,
  delivered_how text,
  attempts smallint,
  reopened_by uuid,
  eta_from timestamptz,
  eta_to timestamptz,
  folded_until timestamptz,
  event_count int
);
drop function if exists shipments.record_events;
drop function if exists shipments.fold_shipments;
drop function if exists shipments.settled;
drop function if exists shipments.unfolded;
