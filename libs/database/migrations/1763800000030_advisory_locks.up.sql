-- 1. Advisory locks are what one claim a tree, one signer and one person at a time hang on. Who may take any
--    of them could stop all; so public may take none, and each role those that its work needs.
do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select oid::regprocedure
      from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace
       and proname like 'pg\_%advisory%'
  loop
    execute format('revoke execute on function %s from public', v_function);
  end loop;
end $$;
grant execute on function pg_try_advisory_xact_lock(int, int) to app_owner, vault_owner;
grant execute on function pg_advisory_xact_lock(bigint) to vault_owner;
grant execute on function pg_try_advisory_xact_lock(bigint) to api_rw, ingest_rw;
grant execute on function pg_try_advisory_lock(int, int) to upkeep_rw;
