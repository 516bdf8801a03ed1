-- 1. Workers: one row a start, beaten while it lives; whoever finds its row gone stops.
-- 2. The queue: what is due. In flight: what a worker has in hand, one per (recipient, channel).
-- 3. Attempts: one row an opened group, written before anything is handed off.
-- 4. The story: what became of each notification, in a closed list of states and reasons.
set local role app_owner;
create table sending.worker (
  worker_id uuid not null,
  started_at timestamptz not null default clock_timestamp(),
  beat_at timestamptz not null default clock_timestamp(),
  constraint worker_key primary key (worker_id)
) with (fillfactor = 10);
create table sending.queue (
  webshop_id uuid not null,
  notification_id uuid not null,
  tree smallint not null,
  due timestamptz not null,
  contact_ref uuid not null,
  channel smallint not null,
  purpose smallint not null,
  ord bigint not null,
  tries smallint not null default 0,
  uncertain smallint not null default 0,
  constraint queue_key primary key (webshop_id, notification_id),
  constraint queue_of_notification foreign key (webshop_id, notification_id)
    references notifications.notification
);
-- Not forced: the functions of app_owner pass. Ingest queues status updates (2), fresh, and nothing else.
alter table sending.queue enable row level security;
create policy queue_planned on sending.queue for insert to ingest_rw
  with check (purpose = 2 and tries = 0 and uncertain = 0);
create index queue_due on sending.queue (tree, due, notification_id);
create table sending.in_flight (
  webshop_id uuid not null,
  contact_ref uuid not null,
  channel smallint not null,
  notification_id uuid not null,
  purpose smallint not null,
  ord bigint not null,
  tries smallint not null,
  uncertain smallint not null,
  worker_id uuid not null,
  batch_id bigint not null,
  i smallint not null,
  constraint in_flight_one_per_recipient primary key (webshop_id, contact_ref, channel)
);
create index in_flight_by_batch on sending.in_flight (batch_id, i);
create index in_flight_by_worker on sending.in_flight (worker_id);
create table sending.attempt (
  batch_id bigint not null,
  k smallint not null,
  worker_id uuid not null,
  swept boolean not null default false,
  at timestamptz not null default clock_timestamp(),
  constraint attempt_group_opens_once primary key (batch_id, k)
);
-- One use of an opened group: the gate's second verdict, the ciphertexts, and what the message says.
create type sending.opened_use as (
  o_i smallint,
  o_verdict smallint,
  o_webshop_id uuid,
  o_contact_ref uuid,
  o_notification_id uuid,
  o_person_id uuid,
  o_version int,
  o_key_version smallint,
  o_wrapped_key bytea,
  o_email bytea,
  o_name bytea,
  o_tries smallint,
  o_shipment_id uuid,
  o_milestone text,
  o_occurred_at timestamptz,
  o_channel smallint,
  o_purpose smallint,
  o_carrier text,
  o_tracking_code text,
  o_kind text,
  o_language text,
  o_delivered_how text,
  o_eta_from timestamptz,
  o_eta_to timestamptz,
  o_webshop_name text,
  o_sender_name text,
  o_sender_address text,
  o_notice_url text
);
create table sending.story (
  webshop_id uuid not null,
  notification_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  state text not null,
  reason text,
  use_id uuid,
  constraint story_reason_is_a_code check (reason ~ '^[a-z_]{1,40}$'),
  constraint story_state_known check (state in ('skipped', 'superseded', 'denied', 'sent', 'refused',
    'try_again', 'failed', 'not_opened', 'uncertain', 'uncertain_listed'))
);
create index story_by_notification on sending.story (webshop_id, notification_id, at);
alter table sending.story enable row level security;
alter table sending.story force row level security;
create policy story_of_tenant on sending.story for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy story_workers on sending.story to app_owner, ingest_rw
  using (true) with check (true);
grant select on sending.story to api_rw;
grant insert on sending.story to ingest_rw;
grant insert on sending.queue to ingest_rw;
grant select, update on sending.worker to vault_owner, ledger_owner;
grant select, insert on sending.attempt to vault_owner;
