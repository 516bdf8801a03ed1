-- The lock that admission, restriction, objection, withdrawal and erasure take before they look:
-- hash(webshop, blind index), so that it exists before the person does.
create or replace function vault.person_lock_key(p_webshop_id uuid, p_blind_index bytea)
returns bigint
language sql
immutable
return hashtextextended(p_webshop_id::text || encode(p_blind_index, 'hex'), 78);
alter function vault.person_lock_key owner to vault_owner;
revoke all on function vault.person_lock_key from public;

create or replace function vault.lock_person(p_webshop_id uuid, p_person_id uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(vault.person_lock_key(p_webshop_id, blind_index))
     from vault.person
    where webshop_id = p_webshop_id and person_id = p_person_id;
end $$;
alter function vault.lock_person owner to vault_owner;
revoke all on function vault.lock_person from public;
grant execute on function vault.lock_person to consent_owner;
