-- A webshop's VAPID key pairs (RFC 8292). The public half is what each browser that subscribes is told; the
-- private half is sealed with the vault's public key, and only the vault's worker can open it.
create or replace function vault.add_push_key(
  p_webshop_id uuid, p_push_key_id uuid, p_public_key bytea, p_sealed bytea)
returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  insert into vault.push_key (webshop_id, push_key_id, public_key, sealed)
  values (p_webshop_id, p_push_key_id, p_public_key, p_sealed);
end;
alter function vault.add_push_key owner to vault_owner;
revoke all on function vault.add_push_key from public;
grant execute on function vault.add_push_key to app_owner;

-- The newest public key of a webshop: new subscriptions are made with it. Public by nature.
create or replace function vault.push_public_key(p_webshop_id uuid)
returns table (o_push_key_id uuid, o_public_key bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select push_key_id, public_key
    from vault.push_key
   where webshop_id = p_webshop_id
   order by created_at desc, push_key_id desc
   limit 1;
end;
alter function vault.push_public_key owner to vault_owner;
revoke all on function vault.push_public_key from public;
grant execute on function vault.push_public_key to api_rw;

-- The pair of a webshop with this public half: a page that was opened before a newer pair came subscribes with the
-- older one, and its pushes must be signed with that. Null: no such pair of this webshop.
create or replace function vault.find_push_key(p_webshop_id uuid, p_public_key bytea)
returns uuid
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select push_key_id
    from vault.push_key
   where webshop_id = p_webshop_id and public_key = p_public_key
   order by created_at desc
   limit 1;
end;
alter function vault.find_push_key owner to vault_owner;
revoke all on function vault.find_push_key from public;
grant execute on function vault.find_push_key to api_rw;

-- One pair, for the worker that signs with it: older pairs stay as long as subscriptions name them.
create or replace function vault.sealed_push_key(p_webshop_id uuid, p_push_key_id uuid)
returns table (o_public_key bytea, o_sealed bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select public_key, sealed
    from vault.push_key
   where webshop_id = p_webshop_id and push_key_id = p_push_key_id;
end;
alter function vault.sealed_push_key owner to vault_owner;
revoke all on function vault.sealed_push_key from public;
grant execute on function vault.sealed_push_key to vault_rw;
