-- One version of a webshop's brand, for the worker that renders with it: asked once a version, as versions never
-- change. Nothing of a person is in it.
create or replace function merchants.brand_in_use(p_webshop_id uuid, p_version int)
returns table (o_short_name text, o_is_discreet boolean, o_fill text, o_on_fill text, o_edge text, o_logo bytea,
  o_logo_type text, o_logo_width int, o_logo_height int, o_wordings jsonb)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select short_name, is_discreet, fill, on_fill, edge, logo, logo_type, logo_width, logo_height, wordings
    from merchants.brand
   where webshop_id = p_webshop_id and version = p_version;
end;
alter function merchants.brand_in_use owner to app_owner;
revoke all on function merchants.brand_in_use from public;
grant execute on function merchants.brand_in_use to vault_rw;
