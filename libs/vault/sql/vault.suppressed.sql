-- Which of these contacts must not be mailed now, because mail to their address came back. Costs one look while
-- nobody is suppressed at all.
create or replace function vault.suppressed(p_webshop_ids uuid[], p_contact_refs uuid[])
returns table (o_position int)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from vault.suppression) then
    return;
  end if;
  return query
    select a.position::int
      from unnest(p_webshop_ids, p_contact_refs) with ordinality a(webshop_id, contact_ref, position)
      join consent.gate g on g.webshop_id = a.webshop_id and g.contact_ref = a.contact_ref
      join vault.person p on p.webshop_id = g.webshop_id and p.person_id = g.person_id
      join vault.suppression s on s.webshop_id = p.webshop_id and s.suppression_mark = p.suppression_mark
     where s.until > clock_timestamp();
end $$;
alter function vault.suppressed owner to vault_owner;
revoke all on function vault.suppressed from public;
grant execute on function vault.suppressed to app_owner;
