-- Keeps a sealed contact until it is admitted. Write-only: no role that may call this can read it back.
create or replace function vault.take_in(p_webshop_id uuid, p_contact_ref uuid, p_tree smallint, p_sealed bytea)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into vault.intake (webshop_id, intake_id, kind, contact_ref, tree, sealed)
  values (p_webshop_id, p_contact_ref, 1, p_contact_ref, p_tree, p_sealed);
  perform pg_notify('intake', p_tree::text);
end $$;
alter function vault.take_in owner to vault_owner;
revoke all on function vault.take_in from public;
grant execute on function vault.take_in to consent_owner;
