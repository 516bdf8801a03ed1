set local role consent_owner;
alter table consent.gate
  drop constraint gate_erased_names_nobody,
  drop constraint gate_admission_known,
  add constraint gate_admission_known check (admission between 0 and 3) not valid;
reset role;
drop schema rights cascade;
drop function if exists consent.erase(uuid, uuid, uuid[]), consent.restrict_for_erasure(uuid, uuid),
  consent.begin_erasure(uuid, uuid), vault.erase(uuid, uuid, uuid[]), vault.awaits_contacts(uuid, timestamptz),
  ledger.erase(uuid, uuid[]), sending.erase(uuid, uuid[]), sending.hold_claims(uuid),
  sending.has_in_flight(uuid, uuid[]);
revoke usage on schema consent, ledger, vault, sending from rights_owner;
revoke execute on function pg_try_advisory_xact_lock(int, int) from rights_owner;
revoke execute on function pg_advisory_xact_lock(int, int) from app_owner;
