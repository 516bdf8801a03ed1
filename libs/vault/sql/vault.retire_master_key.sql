-- Ends a master key by which nothing is wrapped any more: its bytes go, its row stays. Returns how many persons'
-- keys it still wraps; above 0 nothing has changed. The row is locked first, which waits for admissions that
-- were begun under it; the count is a LATER statement and sees what they made.
create or replace function vault.retire_master_key(p_version smallint)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_left bigint;
begin
  perform 1
     from vault.master_key
    where version = p_version and retired_at is null
      and version < (select max(version) from vault.master_key)
      for update;
  if not found then
    raise exception 'master key version % cannot be retired: there is none such, or none newer', p_version
      using errcode = '22023';
  end if;
  select count(*)
    into v_left
    from vault.person
   where key_version = p_version;
  if v_left = 0 then
    update vault.master_key
       set wrapped = null, retired_at = clock_timestamp()
     where version = p_version;
  end if;
  return v_left;
end $$;
alter function vault.retire_master_key owner to vault_owner;
revoke all on function vault.retire_master_key from public;
grant execute on function vault.retire_master_key to keys_rw;
