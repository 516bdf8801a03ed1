-- Takes p_count of a master key's wraps before they are used; what a crash leaves unused counts as used. Returns
-- how many are taken in all, or null when the key has no more to give (2^31: half of what GCM with random nonces
-- allows) or is retired: then nothing is wrapped by it any more.
create or replace function vault.reserve_wraps(p_version smallint, p_count int)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wraps bigint;
begin
  if p_count is null or p_count < 1 then
    raise exception 'wraps are taken one or more at a time' using errcode = '22023';
  end if;
  update vault.master_key
     set wraps = wraps + p_count
   where version = p_version
     and retired_at is null
     and wraps + p_count <= 2147483648
  returning wraps into v_wraps;
  return v_wraps;
end $$;
alter function vault.reserve_wraps owner to vault_owner;
revoke all on function vault.reserve_wraps from public;
grant execute on function vault.reserve_wraps to vault_rw, keys_rw;
