-- 1. Answered requests of webshops, so that a repeated one is answered and not done again. Key and body are
--    kept only as keyed hashes: either may hold a recipient's address. The answer holds ids, never a contact.
-- 2. What the API may read besides: which notifications of its tenant are in a worker's hands (only the
--    columns that say so), and which trees there are.
set local role app_owner;
create table merchants.idempotency (
  webshop_id uuid not null,
  key_mac bytea not null,
  body_mac bytea not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  constraint idempotency_once primary key (webshop_id, key_mac),
  constraint idempotency_of_webshop foreign key (webshop_id) references merchants.webshop,
  constraint idempotency_macs_are_whole check (length(key_mac) = 32 and length(body_mac) = 32)
);
create index idempotency_by_age on merchants.idempotency (at);
alter table merchants.idempotency enable row level security;
alter table merchants.idempotency force row level security;
create policy idempotency_owner on merchants.idempotency to app_owner using (true) with check (true);
create policy idempotency_of_tenant on merchants.idempotency to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update (body_mac, answer, at) on merchants.idempotency to api_rw;

-- Not forced: the owner's functions, which every send passes, are not slowed by a policy.
alter table sending.in_flight enable row level security;
create policy in_flight_of_tenant on sending.in_flight for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select (webshop_id, contact_ref, channel, notification_id) on sending.in_flight to api_rw;
grant usage on schema merchants to upkeep_rw;
set local role ledger_owner;
grant select (tree) on ledger.head to api_rw;
