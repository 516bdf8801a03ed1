-- Adds a version of the tenant's brand and puts it in use, in one transaction; earlier versions stay as they are.
-- Two that are saved at once wait for each other at the webshop's row, so that no version is overwritten. What is
-- in p_brand was checked before (libs/merchants, libs/notifications); the table's own checks are the last word.
create or replace function merchants.save_brand(p_key_id uuid, p_brand jsonb, p_logo bytea)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- What a webshop's mails looked like stays known for so many saves; a key in a loop fills no disk.
  c_versions_max constant int := 100;
  v_webshop_id uuid := nullif(current_setting('app.tenant', true), '')::uuid;
  v_version int;
begin
  update merchants.webshop
     set brand_version = coalesce(brand_version, 0) + 1,
         name = p_brand ->> 'name',
         sender_name = p_brand ->> 'senderName'
   where webshop_id = v_webshop_id
  returning brand_version into v_version;
  if v_version is null then
    raise exception 'a brand is saved by a tenant only';
  end if;
  insert into merchants.brand (webshop_id, version, key_id, name, short_name, sender_name, is_discreet, colour, fill,
                               on_fill, edge, logo, logo_type, logo_width, logo_height, wordings)
  values (v_webshop_id, v_version, p_key_id, p_brand ->> 'name', p_brand ->> 'shortName', p_brand ->> 'senderName',
          (p_brand ->> 'isDiscreet')::boolean, p_brand -> 'colour' ->> 'asked', p_brand -> 'colour' ->> 'fill',
          p_brand -> 'colour' ->> 'onFill', p_brand -> 'colour' ->> 'edge', p_logo, p_brand -> 'logo' ->> 'type',
          (p_brand -> 'logo' ->> 'width')::int, (p_brand -> 'logo' ->> 'height')::int, p_brand -> 'wordings');
  delete from merchants.brand
   where webshop_id = v_webshop_id and version <= v_version - c_versions_max;
  return v_version;
end $$;
alter function merchants.save_brand owner to app_owner;
revoke all on function merchants.save_brand from public;
grant execute on function merchants.save_brand to api_rw;
