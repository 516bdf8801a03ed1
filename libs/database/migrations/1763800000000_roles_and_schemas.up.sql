-- 1. Owners that nobody logs in as; application roles own nothing, so row-level security binds them.
-- 2. One login role a process. They get their passwords from whoever runs the server.
-- 3. One schema a room. Nothing is open to public, and nobody may make temporary tables
--    (a temporary table could stand before a real one in a search path).
do $$
declare
  v_role text;
begin
  foreach v_role in array array['app_owner', 'consent_owner', 'ledger_owner', 'vault_owner'] loop
    begin
      execute format('create role %I nologin', v_role);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  foreach v_role in array array['api_rw', 'ingest_rw', 'vault_rw', 'upkeep_rw', 'auditor_ro'] loop
    begin
      execute format('create role %I login', v_role);
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant connect on database %I to %I', current_database(), v_role);
  end loop;
  execute format('revoke all on database %I from public', current_database());
end $$;
revoke all on schema public from public;

create schema merchants authorization app_owner;
create schema shipments authorization app_owner;
create schema ingest authorization app_owner;
create schema notifications authorization app_owner;
create schema sending authorization app_owner;
create schema consent authorization consent_owner;
create schema ledger authorization ledger_owner;
create schema vault authorization vault_owner;

grant usage on schema merchants, shipments, notifications, sending, consent to api_rw;
grant usage on schema vault, ledger to api_rw;
grant usage on schema shipments, ingest, notifications, sending, consent to ingest_rw;
grant usage on schema sending, vault to vault_rw;
grant usage on schema sending, ledger, ingest, shipments to upkeep_rw;
grant usage on schema ledger to auditor_ro;

grant usage on schema consent, ledger, vault to app_owner;
grant usage on schema ledger, vault, sending to consent_owner;
grant usage on schema consent, sending to ledger_owner;
grant usage on schema consent, ledger, sending, shipments to vault_owner;
