-- 1. Sources of events that a webshop let in over HTTP: our own form ("events"), or one carrier's webhook with the
--    secret that its signatures are checked with, encrypted under a key that the database does not have.
-- 2. The door: events that the API took in and ingest has not taken yet. Stripped to named fields before they come
--    here; the API may only put in, by function, and ingest only takes out.
set local role app_owner;
create table merchants.event_source (
  webshop_id uuid not null,
  source_id uuid not null,
  form text not null,
  sealed_secret bytea,
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz,
  constraint event_source_key primary key (webshop_id, source_id),
  constraint event_source_of_webshop foreign key (webshop_id) references merchants.webshop,
  constraint event_source_form_is_a_name check (form ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint event_source_webhooks_are_signed check ((form = 'events') = (sealed_secret is null))
);
create unique index event_source_by_id on merchants.event_source (source_id);
create unique index event_source_one_door on merchants.event_source (webshop_id) where form = 'events' and revoked_at is null;
alter table merchants.event_source enable row level security;
alter table merchants.event_source force row level security;
create policy event_source_owner on merchants.event_source to app_owner using (true) with check (true);

alter table merchants.api_key drop constraint api_key_scopes_known;
alter table merchants.api_key add constraint api_key_scopes_known
  check (scopes <@ array['shipments:write', 'shipments:read', 'consent:write', 'rights:write', 'events:write']);

create table ingest.door (
  door_id bigint generated always as identity,
  webshop_id uuid not null,
  source_id uuid not null,
  event text not null,
  taken_in_at timestamptz not null default clock_timestamp(),
  constraint door_key primary key (door_id),
  constraint door_event_is_small check (octet_length(event) <= 4096)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index door_by_webshop on ingest.door (webshop_id, door_id);
-- Who takes a row locks it first, which needs the right to update some column.
grant select, delete, update (taken_in_at) on ingest.door to ingest_rw;
grant usage on schema ingest to api_rw;
