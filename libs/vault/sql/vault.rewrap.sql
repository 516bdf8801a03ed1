-- The next persons whose keys an older master key wraps, after the place where the caller left off. How far a
-- re-wrap has come stands in the rows themselves, so whoever starts anew goes on.
create or replace function vault.persons_to_rewrap(
  p_after_version smallint, p_after_webshop_id uuid, p_after_person_id uuid, p_rows_max int)
returns table (o_webshop_id uuid, o_person_id uuid, o_key_version smallint, o_wrapped_key bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select webshop_id, person_id, key_version, wrapped_key
    from vault.person
   where (key_version, webshop_id, person_id) > (p_after_version, p_after_webshop_id, p_after_person_id)
     and key_version < (select max(version) from vault.master_key)
   order by key_version, webshop_id, person_id
   limit p_rows_max;
end;
alter function vault.persons_to_rewrap owner to vault_owner;
revoke all on function vault.persons_to_rewrap from public;
grant execute on function vault.persons_to_rewrap to keys_rw;

-- Puts the newly wrapped keys in place of those they were made from, and of no others: a person erased or
-- re-wrapped meanwhile is left alone. Only under the newest master key, whose row is held.
create or replace function vault.store_rewrapped(
  p_version smallint, p_webshop_ids uuid[], p_person_ids uuid[], p_old_keys bytea[], p_new_keys bytea[])
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count int;
begin
  perform 1
     from vault.master_key
    where version = p_version and version = (select max(version) from vault.master_key)
      for key share;
  if not found then
    raise exception 'master key version % is not the newest: start the re-wrap anew', p_version using errcode = '40001';
  end if;
  update vault.person p
     set key_version = p_version, wrapped_key = a.new_key
    from unnest(p_webshop_ids, p_person_ids, p_old_keys, p_new_keys) a(webshop_id, person_id, old_key, new_key)
   where p.webshop_id = a.webshop_id and p.person_id = a.person_id and p.wrapped_key = a.old_key
     and length(a.new_key) = length(a.old_key);
  get diagnostics v_count = row_count;
  return v_count;
end $$;
alter function vault.store_rewrapped owner to vault_owner;
revoke all on function vault.store_rewrapped from public;
grant execute on function vault.store_rewrapped to keys_rw;
