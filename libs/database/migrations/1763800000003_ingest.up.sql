-- 1. The offset of each partition, written in the transaction that used it (DESIGN §3).
-- 2. The inbox: one row an event ever seen, hash-partitioned by its key.
-- 3. Parked events: for codes nobody has registered yet.
-- 4. Dead letters: a reference and a reason, never a payload.
-- 5. Codes we have no meaning for, counted.
set local role app_owner;
create table ingest.ingest_offset (
  cluster_id text not null,
  topic text not null,
  partition int not null,
  next bigint not null,
  updated_at timestamptz not null default clock_timestamp(),
  constraint ingest_offset_key primary key (cluster_id, topic, partition)
) with (fillfactor = 50);
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
create table ingest.parked_event (
  carrier text not null,
  tracking_code text not null,
  event_id uuid not null,
  webshop_id uuid,
  occurred_at timestamptz not null,
  zone_source text not null,
  received_at timestamptz not null default clock_timestamp(),
  namespace text not null,
  code text not null,
  kind shipments.event_kind not null,
  status shipments.status,
  reason text,
  delivered_how text,
  sensitive boolean not null,
  facility_country char(2),
  facility_place text,
  eta_from timestamptz,
  eta_to timestamptz,
  constraint parked_event_key primary key (carrier, tracking_code, event_id)
);
create table ingest.dead_letter (
  dead_letter_id uuid not null default gen_random_uuid(),
  cluster_id text not null,
  topic text not null,
  partition int not null,
  log_offset bigint not null,
  reason text not null,
  at timestamptz not null default clock_timestamp(),
  constraint dead_letter_key primary key (dead_letter_id),
  constraint dead_letter_once unique (cluster_id, topic, partition, log_offset)
);
create table ingest.unmapped_code (
  carrier text not null,
  namespace text not null,
  code text not null,
  seen bigint not null,
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  constraint unmapped_code_key primary key (carrier, namespace, code)
);
grant select, insert, update on ingest.ingest_offset to ingest_rw;
grant select, insert on ingest.inbox to ingest_rw;
grant select, insert, delete on ingest.parked_event to ingest_rw;
grant select, insert on ingest.dead_letter to ingest_rw;
grant select, insert, update on ingest.unmapped_code to ingest_rw;
