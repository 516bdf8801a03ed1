-- Whether a contact must not be mailed now, because mail to its address came back.
create or replace function vault.is_suppressed(p_webshop_id uuid, p_contact_ref uuid)
returns boolean
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select
      from consent.gate g
      join vault.person p on p.webshop_id = g.webshop_id and p.person_id = g.person_id
      join vault.suppression s on s.webshop_id = p.webshop_id and s.suppression_mark = p.suppression_mark
     where g.webshop_id = p_webshop_id and g.contact_ref = p_contact_ref and s.until > clock_timestamp());
end $$;
alter function vault.is_suppressed owner to vault_owner;
revoke all on function vault.is_suppressed from public;
grant execute on function vault.is_suppressed to app_owner;

-- Whether anybody is suppressed at all: while nobody is, no claim asks further.
create or replace function vault.suppresses_any()
returns boolean
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from vault.suppression);
end $$;
alter function vault.suppresses_any owner to vault_owner;
revoke all on function vault.suppresses_any from public;
grant execute on function vault.suppresses_any to app_owner;
