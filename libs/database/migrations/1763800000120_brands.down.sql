-- Webshops and shipments in German or French, and keys for brands, have to go first: the constraints refuse them.
set local role app_owner;
alter type sending.opened_use drop attribute o_brand_version cascade;
drop function if exists merchants.brand_in_use(uuid, int);
drop function if exists merchants.save_brand(uuid, jsonb, bytea);
revoke usage on schema merchants from vault_rw;
drop table merchants.brand;
update merchants.api_key
   set scopes = array(select scope from unnest(scopes) scope where scope not like 'brand:%');
alter table merchants.api_key
  drop constraint api_key_scopes_known,
  add constraint api_key_scopes_known
    check (scopes <@ array['shipments:write', 'shipments:read', 'consent:write', 'rights:write', 'events:write']);
alter table shipments.shipment
  drop constraint shipment_language_known,
  add constraint shipment_language_known check (language in ('nl', 'en'));
alter table merchants.webshop
  drop constraint webshop_language_known,
  add constraint webshop_language_known check (language in ('nl', 'en')),
  drop column brand_version;
reset role;
