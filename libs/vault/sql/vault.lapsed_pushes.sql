-- ContactRefs that may have lost their last browser, noted by vault.end_subscriptions. Ids only; nothing is
-- locked, because the caller locks the gate row first.
create or replace function vault.lapsed_pushes(p_max int)
returns table (webshop_id uuid, contact_ref uuid)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select l.webshop_id, l.contact_ref
    from vault.lapsed_push l
   order by l.webshop_id, l.contact_ref
   limit p_max;
end;
alter function vault.lapsed_pushes owner to vault_owner;
revoke all on function vault.lapsed_pushes from public;
grant execute on function vault.lapsed_pushes to consent_owner;

-- Takes a ContactRef from that list, and says whether no browser of it is left, stored or waiting. The caller
-- holds its gate row.
create or replace function vault.is_push_lapsed(p_webshop_id uuid, p_contact_ref uuid)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from vault.lapsed_push
   where webshop_id = p_webshop_id and contact_ref = p_contact_ref;
  return not exists (
      select
        from vault.subscription
       where webshop_id = p_webshop_id and contact_ref = p_contact_ref)
    and not exists (
      select
        from vault.intake
       where webshop_id = p_webshop_id and contact_ref = p_contact_ref and kind = 2 and not is_dropped);
end $$;
alter function vault.is_push_lapsed owner to vault_owner;
revoke all on function vault.is_push_lapsed from public;
grant execute on function vault.is_push_lapsed to consent_owner;
