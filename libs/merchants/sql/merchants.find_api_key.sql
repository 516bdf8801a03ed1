-- The one key with this id, for checking a request before its webshop is known. Holds no secret, only its
-- keyed hash; a revoked or expired key is not found.
create or replace function merchants.find_api_key(p_key_id uuid)
returns table (o_webshop_id uuid, o_secret_hash bytea, o_scopes text[])
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select webshop_id, secret_hash, scopes
    from merchants.api_key
   where key_id = p_key_id
     and revoked_at is null
     and (expires_at is null or expires_at > clock_timestamp());
end;
alter function merchants.find_api_key owner to app_owner;
revoke all on function merchants.find_api_key from public;
grant execute on function merchants.find_api_key to api_rw;
