-- 1. One VAPID key pair a webshop and more after a change; the private half sealed with the vault's public key.
-- 2. The intake serves contacts (kind 1) and subscriptions (kind 2): one claim, open, release, sweep for both.
--    A dropped intake that is in a worker's hands stays until its use has a closing leaf.
-- 3. Subscriptions: what a browser gave, as one ciphertext under its person's data key. The mark is keyed,
--    so that the same browser replaces its row, and tells nobody what the endpoint is.
-- 4. The queue is looked through by channel; each push of a notification leaves its own attempt.
-- Functions that get other parameters or columns are dropped here; migrate makes all of them anew.
set local role vault_owner;
create table vault.push_key (
  webshop_id uuid not null,
  push_key_id uuid not null,
  public_key bytea not null,
  sealed bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint push_key_key primary key (webshop_id, push_key_id),
  constraint push_key_is_a_point check (length(public_key) = 65 and get_byte(public_key, 0) = 4),
  constraint push_key_sealed_size check (length(sealed) between 48 and 256)
);
alter table vault.intake
  add column intake_id uuid,
  add column kind smallint not null default 1,
  add column push_key_id uuid,
  add column is_dropped boolean not null default false;
update vault.intake
   set intake_id = contact_ref;
alter table vault.intake
  alter column intake_id set not null,
  drop constraint intake_key,
  add constraint intake_key primary key (webshop_id, intake_id),
  add constraint intake_kind_known check (
    kind = 1 and intake_id = contact_ref and push_key_id is null or kind = 2 and push_key_id is not null),
  add constraint intake_of_push_key foreign key (webshop_id, push_key_id) references vault.push_key;
create index intake_subscriptions on vault.intake (webshop_id, contact_ref) where kind = 2;
create index intake_subscriptions_waiting on vault.intake (tree) where kind = 2 and worker_id is null;
create table vault.subscription (
  webshop_id uuid not null,
  subscription_id uuid not null,
  contact_ref uuid not null,
  person_id uuid not null,
  version int not null default 1,
  push_key_id uuid not null,
  subscription bytea not null,
  endpoint_mark bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint subscription_key primary key (webshop_id, subscription_id),
  constraint subscription_once_a_browser unique (webshop_id, contact_ref, endpoint_mark),
  constraint subscription_of_person foreign key (webshop_id, person_id) references vault.person,
  constraint subscription_of_push_key foreign key (webshop_id, push_key_id) references vault.push_key
);
create index subscription_by_person on vault.subscription (webshop_id, person_id);
drop function if exists vault.open(uuid, bigint, int, interval);
drop function if exists vault.open_intake(uuid, bigint, int, interval);

set local role ledger_owner;
drop function if exists ledger.decide(bigint, uuid[], uuid[], smallint[], smallint[], uuid[], int);

set local role app_owner;
create index queue_due_by_channel on sending.queue (tree, channel, due, notification_id);
drop index sending.queue_due;
create table sending.push_attempt (
  webshop_id uuid not null,
  notification_id uuid not null,
  subscription_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  outcome text not null,
  reason text,
  constraint push_attempt_key primary key (webshop_id, notification_id, subscription_id, at),
  constraint push_attempt_of_notification foreign key (webshop_id, notification_id)
    references notifications.notification,
  constraint push_attempt_reason_is_a_code check (reason ~ '^[a-z_]{1,40}$'),
  constraint push_attempt_outcome_known check (outcome in ('sent', 'refused', 'try_again', 'uncertain'))
);
alter type sending.opened_use
  add attribute o_uncertain smallint cascade,
  add attribute o_subscription_ids uuid[] cascade,
  add attribute o_subscription_versions int[] cascade,
  add attribute o_push_key_ids uuid[] cascade,
  add attribute o_subscriptions bytea[] cascade;
drop function if exists sending.claim(uuid, smallint, int, smallint);
drop function if exists sending.record(uuid, bigint, smallint[], smallint[], text[], timestamptz[], interval);
drop function if exists sending.step(
  uuid, bigint, smallint[], smallint[], text[], timestamptz[], interval, int, interval);
