-- The one source with this id, for checking a webhook before its webshop is known. The secret stays encrypted; a
-- revoked source is not found.
create or replace function merchants.find_event_source(p_source_id uuid)
returns table (o_webshop_id uuid, o_form text, o_sealed_secret bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select webshop_id, form, sealed_secret
    from merchants.event_source
   where source_id = p_source_id
     and revoked_at is null;
end;
alter function merchants.find_event_source owner to app_owner;
revoke all on function merchants.find_event_source from public;
grant execute on function merchants.find_event_source to api_rw;
