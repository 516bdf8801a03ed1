-- 1. German and French, for webshops and shipments.
-- 2. Brands: how a webshop's messages look and what it says itself. Versions are added, never changed: what a
--    mail looked like stays known. merchants.webshop.brand_version is the one in use; null is the house's look.
-- 3. Keys may read and write brands; keys made before may not.
-- 4. Who hands off learns which version to use, without a query more.
set local role app_owner;
alter table merchants.webshop
  drop constraint webshop_language_known,
  add constraint webshop_language_known check (language in ('nl', 'en', 'de', 'fr')),
  add column brand_version int;
alter table shipments.shipment
  drop constraint shipment_language_known,
  add constraint shipment_language_known check (language in ('nl', 'en', 'de', 'fr'));
alter table merchants.api_key
  drop constraint api_key_scopes_known,
  add constraint api_key_scopes_known check (scopes <@ array[
    'shipments:write', 'shipments:read', 'consent:write', 'rights:write', 'events:write', 'brand:read', 'brand:write']);
create table merchants.brand (
  webshop_id uuid not null,
  version int not null,
  saved_at timestamptz not null default clock_timestamp(),
  key_id uuid not null,
  name text not null,
  short_name text not null,
  sender_name text not null,
  is_discreet boolean not null,
  colour text,
  fill text,
  on_fill text,
  edge text,
  logo bytea,
  logo_type text,
  logo_width int,
  logo_height int,
  wordings jsonb not null,
  constraint brand_key primary key (webshop_id, version),
  constraint brand_of_webshop foreign key (webshop_id) references merchants.webshop,
  constraint brand_colours_are_hex check (
    colour ~ '^#[0-9a-f]{6}$' and fill ~ '^#[0-9a-f]{6}$' and on_fill ~ '^#[0-9a-f]{6}$' and edge ~ '^#[0-9a-f]{6}$'),
  constraint brand_colours_come_together check (num_nulls(colour, fill, on_fill, edge) in (0, 4)),
  constraint brand_logo_is_whole check (num_nulls(logo, logo_type, logo_width, logo_height) in (0, 4)),
  constraint brand_logo_is_small check (length(logo) <= 24576),
  constraint brand_logo_type_known check (logo_type in ('image/png', 'image/jpeg'))
);
alter table merchants.brand enable row level security;
alter table merchants.brand force row level security;
create policy brand_owner on merchants.brand to app_owner using (true) with check (true);
create policy brand_of_tenant on merchants.brand for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select on merchants.brand to api_rw;
grant usage on schema merchants to vault_rw;
alter type sending.opened_use add attribute o_brand_version int cascade;
