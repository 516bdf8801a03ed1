-- 1. The intake: contacts sealed with the vault's public key; who writes it cannot read it.
-- 2. Persons: (webshop, blind index of the e-mail address), with a data key wrapped by the vault's key.
-- 3. Contacts: one row a ContactRef, each field encrypted on its own.
-- 4. Objections: a keyed hash, so that the next order does not sign the person up again (GDPR 21).
-- No login role has any right on these tables; the functions are the only way in.
set local role vault_owner;
create table vault.intake (
  webshop_id uuid not null,
  contact_ref uuid not null,
  tree smallint not null,
  sealed bytea not null,
  received_at timestamptz not null default clock_timestamp(),
  due timestamptz not null default clock_timestamp(),
  tries smallint not null default 0,
  worker_id uuid,
  batch_id bigint,
  i smallint,
  constraint intake_key primary key (webshop_id, contact_ref),
  constraint intake_sealed_size check (length(sealed) between 48 and 4096),
  constraint intake_claim_is_whole check (num_nulls(worker_id, batch_id, i) in (0, 3))
) with (fillfactor = 70);
create index intake_waiting on vault.intake (tree, due) where worker_id is null;
create index intake_claimed on vault.intake (batch_id, i) where worker_id is not null;
create index intake_by_worker on vault.intake (worker_id) where worker_id is not null;
create table vault.person (
  webshop_id uuid not null,
  person_id uuid not null,
  blind_index bytea not null,
  objection_mark bytea not null,
  key_version smallint not null,
  wrapped_key bytea not null,
  constraint person_key primary key (webshop_id, person_id),
  constraint person_once_per_webshop unique (webshop_id, blind_index)
);
create table vault.contact (
  webshop_id uuid not null,
  contact_ref uuid not null,
  person_id uuid not null,
  version int not null default 1,
  email bytea not null,
  name bytea,
  admitted_at timestamptz not null default clock_timestamp(),
  constraint contact_key primary key (webshop_id, contact_ref),
  constraint contact_of_person foreign key (webshop_id, person_id) references vault.person
);
create index contact_by_person on vault.contact (webshop_id, person_id);
create table vault.objection (
  webshop_id uuid not null,
  objection_mark bytea not null,
  at timestamptz not null default clock_timestamp(),
  constraint objection_key primary key (webshop_id, objection_mark)
);
