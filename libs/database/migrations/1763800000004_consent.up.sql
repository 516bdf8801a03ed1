-- 1. Purposes, copied from config/purposes.yaml by each migrate.
-- 2. The gate: one row a ContactRef; what concerns a person is written to all rows of that person.
-- 3. Decisions: one row each, never overwritten (GDPR 7(1)); fields after ISO/IEC TS 27560.
-- 4. What holds for a person beyond their present ContactRefs: stops, and the latest withdrawals.
set local role consent_owner;
create table consent.purpose (
  purpose smallint not null,
  name text not null,
  legal_basis text not null,
  needs_consent boolean not null,
  fields int not null,
  blocked_by smallint not null,
  policy_version smallint not null,
  constraint purpose_key primary key (purpose),
  constraint purpose_name_once unique (name),
  constraint purpose_fits_the_gate check (purpose between 1 and 15)
);
-- given: bit (purpose * 4 + channel). stop: 1 restricted, 2 objected, 8 erased.
-- admission: 0 waiting, 1 admitted, 2 refused (unreadable), 3 objected (contact dropped).
create table consent.gate (
  webshop_id uuid not null,
  contact_ref uuid not null,
  shipment_id uuid not null,
  person_id uuid,
  given bigint not null default 0,
  stop smallint not null default 0,
  admission smallint not null default 0,
  tree smallint not null,
  constraint gate_key primary key (webshop_id, contact_ref),
  constraint gate_admission_known check (admission between 0 and 3),
  constraint gate_admitted_has_person check (admission <> 1 or person_id is not null)
) with (fillfactor = 80);
create index gate_by_shipment on consent.gate (webshop_id, shipment_id);
create index gate_by_person on consent.gate (webshop_id, person_id) where person_id is not null;
create table consent.decision (
  webshop_id uuid not null,
  decision_id uuid not null default gen_random_uuid(),
  contact_ref uuid not null,
  purpose smallint not null,
  channel smallint not null,
  state text not null,
  at timestamptz not null default clock_timestamp(),
  how text not null,
  notice_version text,
  notice_hash bytea,
  notice_language text,
  evidence_ref text,
  constraint decision_key primary key (webshop_id, decision_id),
  constraint decision_of_gate foreign key (webshop_id, contact_ref) references consent.gate,
  constraint decision_purpose_known foreign key (purpose) references consent.purpose,
  constraint decision_channel_known check (channel between 0 and 3),
  constraint decision_state_known check (state in ('given', 'refused', 'withdrawn', 'expired')),
  constraint decision_how_known check (how in ('checkout', 'page', 'one_click', 'api'))
);
create index decision_by_ref on consent.decision (webshop_id, contact_ref, purpose, channel, at);
create table consent.person_stop (
  webshop_id uuid not null,
  person_id uuid not null,
  stop smallint not null,
  at timestamptz not null default clock_timestamp(),
  constraint person_stop_key primary key (webshop_id, person_id)
);
create table consent.person_withdrawal (
  webshop_id uuid not null,
  person_id uuid not null,
  purpose smallint not null,
  channel smallint not null,
  at timestamptz not null,
  constraint person_withdrawal_key primary key (webshop_id, person_id, purpose, channel)
);
do $$
declare
  v_table text;
begin
  foreach v_table in array array['gate', 'decision', 'person_stop', 'person_withdrawal'] loop
    execute format('alter table consent.%I enable row level security', v_table);
    execute format('alter table consent.%I force row level security', v_table);
    execute format('create policy %I on consent.%I to consent_owner, app_owner, ledger_owner, vault_owner, ingest_rw
      using (true) with check (true)', v_table || '_workers', v_table);
    execute format('create policy %I on consent.%I for select to api_rw
      using (webshop_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', v_table || '_of_tenant', v_table);
  end loop;
end $$;
grant select (webshop_id, contact_ref, shipment_id, given, stop, admission) on consent.gate to api_rw;
grant select on consent.decision to api_rw;
grant select on consent.gate to ingest_rw, app_owner, ledger_owner;
grant select, update on consent.gate to vault_owner;
grant select on consent.purpose to ledger_owner, app_owner, vault_owner;
