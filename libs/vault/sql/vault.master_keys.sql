-- The master keys that are not retired, each as its provider wrapped it: who reads them opens nothing without
-- the provider. Beside them the versions by which persons' keys are wrapped: all of these must be there.
create or replace function vault.master_keys()
returns table (o_version smallint, o_provider text, o_provider_version text, o_wrapped bytea, o_wraps bigint)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select version, provider, provider_version, wrapped, wraps
    from vault.master_key
   where retired_at is null
   order by version;
end;
alter function vault.master_keys owner to vault_owner;
revoke all on function vault.master_keys from public;
grant execute on function vault.master_keys to vault_rw, keys_rw;

-- From version to version by the index: a distinct would read every person.
create or replace function vault.key_versions_in_use()
returns table (o_version smallint)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  with recursive used as (
    select (select min(key_version) from vault.person) as version
     union all
    select (select min(p.key_version) from vault.person p where p.key_version > u.version)
      from used u
     where u.version is not null
  )
  select version
    from used
   where version is not null;
end;
alter function vault.key_versions_in_use owner to vault_owner;
revoke all on function vault.key_versions_in_use from public;
grant execute on function vault.key_versions_in_use to vault_rw, keys_rw;
