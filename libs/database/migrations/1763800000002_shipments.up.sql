-- 1. Shipments: the registered thing and its folded state. No postal address: a 4-digit postcode area
--    for reports and a keyed hash of the full postcode for opening the tracking page.
-- 2. Events: what the carriers said, in our words; allow-listed fields only, never free text.
-- State columns are not indexed, so that updating them stays on the page (HOT).
set local role app_owner;
create type shipments.status as enum (
  'announced', 'accepted', 'in_transit', 'out_for_delivery', 'delivery_attempted', 'ready_for_pickup',
  'delivered', 'held', 'returning', 'returned', 'cancelled', 'failed', 'unknown'
);
create type shipments.kind as enum ('parcel', 'letterbox_parcel', 'return', 'stamp', 'pallet');
create type shipments.event_kind as enum ('milestone', 'scan', 'info', 'correction');
create table shipments.shipment (
  webshop_id uuid not null,
  shipment_id uuid not null,
  carrier text not null,
  tracking_code text not null,
  kind shipments.kind not null default 'parcel',
  language text not null default 'nl',
  postcode_area char(4),
  postcode_hash bytea,
  registered_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  status shipments.status not null default 'unknown',
  status_at timestamptz,
  reason text,
  delivered_how text,
  attempts smallint not null default 0,
  reopened_by uuid,
  eta_from timestamptz,
  eta_to timestamptz,
  folded_until timestamptz,
  event_count int not null default 0,
  constraint shipment_key primary key (webshop_id, shipment_id),
  constraint shipment_language_known check (language in ('nl', 'en'))
) with (fillfactor = 80);
create unique index shipment_active_code_once_per_webshop
  on shipments.shipment (webshop_id, carrier, tracking_code) where closed_at is null;
create index shipment_by_active_code
  on shipments.shipment (carrier, tracking_code) include (webshop_id, shipment_id) where closed_at is null;
create table shipments.event (
  webshop_id uuid not null,
  shipment_id uuid not null,
  event_id uuid not null,
  occurred_at timestamptz not null,
  zone_source text not null,
  received_at timestamptz not null default clock_timestamp(),
  namespace text not null,
  code text not null,
  kind shipments.event_kind not null,
  status shipments.status,
  reason text,
  delivered_how text,
  sensitive boolean not null default false,
  facility_country char(2),
  facility_place text,
  eta_from timestamptz,
  eta_to timestamptz,
  constraint event_key primary key (webshop_id, shipment_id, event_id),
  constraint event_of_shipment foreign key (webshop_id, shipment_id) references shipments.shipment,
  constraint event_zone_source_known
    check (zone_source in ('explicit', 'gmt_field', 'location', 'carrier_default', 'assumed'))
);
alter table shipments.shipment enable row level security;
alter table shipments.shipment force row level security;
alter table shipments.event enable row level security;
alter table shipments.event force row level security;
create policy shipment_of_tenant on shipments.shipment to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy shipment_workers on shipments.shipment to app_owner, ingest_rw, upkeep_rw
  using (true) with check (true);
create policy event_of_tenant on shipments.event for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy event_workers on shipments.event to app_owner, ingest_rw, upkeep_rw
  using (true) with check (true);
grant select on shipments.shipment to api_rw;
grant insert (webshop_id, shipment_id, carrier, tracking_code, kind, language, postcode_area, postcode_hash)
  on shipments.shipment to api_rw;
grant select on shipments.event to api_rw;
grant select on shipments.shipment to ingest_rw;
grant update (status, status_at, reason, delivered_how, attempts, reopened_by, eta_from, eta_to,
  folded_until, event_count) on shipments.shipment to ingest_rw;
grant select, insert on shipments.event to ingest_rw;
