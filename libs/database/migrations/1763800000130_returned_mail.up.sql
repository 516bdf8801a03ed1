-- 1. Role relay_rw: hands sealed returned mails in, and can do nothing else in the database.
-- 2. Returned mails wait sealed, with the reference they bear; whose they are is known when they are claimed.
--    So this queue, like inbox and parked events, has no webshop in its key; it never grows with shipments.
-- 3. Suppression: a keyed hash of the address at a webshop, so that the next order finds it again.
-- 4. Mail reports: what stays of a returned mail. The story tells it; a complaint is a withdrawal of consent.
do $$
begin
  begin
    create role relay_rw login;
  exception when duplicate_object or unique_violation then null;
  end;
  execute format('grant connect on database %I to relay_rw', current_database());
end $$;
grant usage on schema vault to relay_rw;

set local role vault_owner;
create table vault.returned_mail (
  returned_id uuid not null,
  reference text not null,
  sealed bytea not null,
  received_at timestamptz not null default clock_timestamp(),
  tries smallint not null default 0,
  tree smallint,
  worker_id uuid,
  batch_id bigint,
  i smallint,
  constraint returned_mail_key primary key (returned_id),
  constraint returned_mail_reference_is_ours check (
    reference ~ '^(token:[a-z2-7]{56}|message-id:[0-9a-f-]{36}@[a-z0-9.-]{1,253}|none)$'),
  constraint returned_mail_sealed_size check (length(sealed) between 48 and 1100000),
  constraint returned_mail_claim_is_whole check (num_nulls(tree, worker_id, batch_id, i) in (0, 4))
);
-- Ciphertext does not compress.
alter table vault.returned_mail alter column sealed set storage external;
create index returned_mail_waiting on vault.returned_mail (received_at) where worker_id is null;
create index returned_mail_claimed on vault.returned_mail (batch_id, i) where worker_id is not null;
create index returned_mail_by_worker on vault.returned_mail (worker_id) where worker_id is not null;
alter table vault.person add column suppression_mark bytea;
create table vault.suppression (
  webshop_id uuid not null,
  suppression_mark bytea not null,
  reason text not null,
  until timestamptz not null default 'infinity',
  at timestamptz not null default clock_timestamp(),
  constraint suppression_key primary key (webshop_id, suppression_mark),
  constraint suppression_reason_known check (reason in ('address_rejected', 'mailbox_failing'))
);
drop function if exists vault.admit(
  uuid, bigint, smallint[], bytea[], bytea[], uuid[], smallint[], bytea[], bytea[], bytea[]);

set local role consent_owner;
alter table consent.decision
  drop constraint decision_how_known,
  add constraint decision_how_known check (how in ('checkout', 'page', 'one_click', 'api', 'push_service', 'complaint'));

set local role app_owner;
create index webshop_by_tail on merchants.webshop (substring(uuid_send(webshop_id) from 13));
create table sending.mail_report (
  webshop_id uuid not null,
  notification_id uuid not null,
  class text not null,
  status text,
  at timestamptz not null default clock_timestamp(),
  constraint mail_report_once_a_class primary key (webshop_id, notification_id, class),
  constraint mail_report_of_notification foreign key (webshop_id, notification_id)
    references notifications.notification,
  constraint mail_report_class_known check (class in ('hard', 'soft', 'policy', 'delayed', 'delivered', 'complaint')),
  constraint mail_report_status_is_a_code check (status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$')
);
alter table sending.story
  drop constraint story_state_known,
  add constraint story_state_known check (state in ('skipped', 'superseded', 'denied', 'sent', 'refused',
    'try_again', 'failed', 'not_opened', 'uncertain', 'uncertain_listed', 'reported'));
