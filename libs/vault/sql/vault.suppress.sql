-- Remembers that mail to this person's address comes back, as a keyed hash at this webshop: found again when the
-- next order admits the same address, also after the person was forgotten. For good, or until a time; the later
-- wins. False for a contact whose address is not known, or not under that key yet.
create or replace function vault.suppress(
  p_webshop_id uuid, p_contact_ref uuid, p_reason text, p_until timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into vault.suppression as known (webshop_id, suppression_mark, reason, until)
  select p.webshop_id, p.suppression_mark, p_reason, p_until
    from consent.gate g
    join vault.person p on p.webshop_id = g.webshop_id and p.person_id = g.person_id
   where g.webshop_id = p_webshop_id and g.contact_ref = p_contact_ref and p.suppression_mark is not null
      on conflict (webshop_id, suppression_mark) do update
     set reason = case when excluded.until > known.until then excluded.reason else known.reason end,
         until = greatest(known.until, excluded.until),
         at = clock_timestamp();
  return found;
end $$;
alter function vault.suppress owner to vault_owner;
revoke all on function vault.suppress from public;
grant execute on function vault.suppress to app_owner;
