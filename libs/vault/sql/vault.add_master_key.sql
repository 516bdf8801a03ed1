-- A new master key, already wrapped by the provider; from this commit on no person's key is wrapped by an older
-- one. Only right after version p_after: of two who rotate at once, one is told false and changes nothing.
create or replace function vault.add_master_key(
  p_after smallint, p_provider text, p_provider_version text, p_wrapped bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if length(p_wrapped) is null then
    raise exception 'a master key comes wrapped' using errcode = '22004';
  end if;
  insert into vault.master_key (version, provider, provider_version, wrapped)
  select p_after + 1, p_provider, p_provider_version, p_wrapped
   where p_after = (select coalesce(max(version), 0) from vault.master_key)
      on conflict do nothing;
  return found;
end $$;
alter function vault.add_master_key owner to vault_owner;
revoke all on function vault.add_master_key from public;
grant execute on function vault.add_master_key to keys_rw;

-- The very first one is made by whoever starts first, and only while nothing was ever wrapped.
create or replace function vault.first_master_key(p_provider text, p_provider_version text, p_wrapped bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from vault.person) then
    return false;
  end if;
  return vault.add_master_key(0::smallint, p_provider, p_provider_version, p_wrapped);
end $$;
alter function vault.first_master_key owner to vault_owner;
revoke all on function vault.first_master_key from public;
grant execute on function vault.first_master_key to vault_rw, keys_rw;
