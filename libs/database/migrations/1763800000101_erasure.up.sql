-- 1. rights_owner runs what a person's right sets going: it owns requests and what is known of tombstones, and
--    reaches the other rooms by function only.
-- 2. Requests wait until what the webshop registered before them is admitted; upkeep-worker does them.
-- 3. Tombstones lie in a file outside the database; here stands how many of them this database has applied, and
--    the hash of the last. A database that was restored knows fewer than the file.
-- 4. Nothing is opened before somebody has compared the two since this server started, in this very row: a copy of
--    the row has another server's start (a restored server), another database (a copied one), or was written by another
--    transaction (a loaded dump).
-- 5. Admission 4: the person was erased. Their gate rows stay and name no person.
do $$
begin
  create role rights_owner nologin;
exception when duplicate_object or unique_violation then null;
end $$;
create schema rights authorization rights_owner;
grant usage on schema rights to api_rw, upkeep_rw, app_owner;
grant usage on schema consent, ledger, vault, sending to rights_owner;
grant execute on function pg_try_advisory_xact_lock(int, int) to rights_owner;
grant execute on function pg_advisory_xact_lock(int, int) to app_owner;
set local role rights_owner;
create table rights.erasure (
  webshop_id uuid not null,
  erasure_id uuid not null default gen_random_uuid(),
  contact_ref uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  constraint erasure_key primary key (webshop_id, erasure_id),
  constraint erasure_once_a_contact unique (webshop_id, contact_ref)
);
create index erasure_waiting on rights.erasure (requested_at) where erased_at is null;
alter table rights.erasure enable row level security;
alter table rights.erasure force row level security;
create policy erasure_owner on rights.erasure to rights_owner using (true) with check (true);
create table rights.tombstones_applied (
  only_row boolean not null default true,
  count bigint not null default 0,
  last_hash bytea,
  constraint tombstones_applied_key primary key (only_row),
  constraint tombstones_applied_one_row check (only_row),
  constraint tombstones_applied_hash_is_whole check (length(last_hash) = 32)
);
insert into rights.tombstones_applied default values;
create table rights.replayed (
  only_row boolean not null default true,
  server_started timestamptz not null,
  database_oid oid not null,
  written_in xid8 not null,
  constraint replayed_key primary key (only_row),
  constraint replayed_one_row check (only_row)
);
set local role consent_owner;
alter table consent.gate
  drop constraint gate_admission_known,
  add constraint gate_admission_known check (admission between 0 and 4),
  add constraint gate_erased_names_nobody check (admission <> 4 or person_id is null and given = 0 and stop & 8 <> 0);
