set local role vault_owner;
drop index vault.person_by_key_version;
drop table vault.master_key cascade;
reset role;
revoke usage on schema vault from keys_rw;
do $$
begin
  execute format('revoke connect on database %I from keys_rw', current_database());
end $$;
