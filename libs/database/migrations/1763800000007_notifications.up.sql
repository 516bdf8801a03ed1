-- 1. Notifications: the decision to tell; holds a ContactRef, never an address.
--    The once-key is (shipment, milestone, cause, recipient, channel) (DESIGN P4); a ContactRef belongs
--    to one shipment, so the shipment need not stand in the key. A fact that a late correction folds again
--    under another cause is still the same fact: its time and rank (ord) stay, and it is told once.
-- 2. ord orders facts: an older fact never follows a newer one to the same recipient.
set local role app_owner;
create table notifications.notification (
  webshop_id uuid not null,
  notification_id uuid not null default gen_random_uuid(),
  shipment_id uuid not null,
  contact_ref uuid not null,
  milestone shipments.status not null,
  cause text not null,
  channel smallint not null,
  purpose smallint not null,
  ord bigint not null,
  occurred_at timestamptz not null,
  planned_at timestamptz not null default clock_timestamp(),
  constraint notification_key primary key (webshop_id, notification_id),
  constraint notification_once unique (webshop_id, contact_ref, channel, milestone, cause),
  constraint notification_once_a_fact unique (webshop_id, contact_ref, channel, ord),
  constraint notification_of_shipment foreign key (webshop_id, shipment_id) references shipments.shipment
);
create index notification_by_shipment on notifications.notification (webshop_id, shipment_id);
alter table notifications.notification enable row level security;
alter table notifications.notification force row level security;
create policy notification_of_tenant on notifications.notification for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy notification_owner on notifications.notification to app_owner using (true) with check (true);
-- Ingest plans status updates (2) and nothing else: other purposes ask for no consent.
create policy notification_planned on notifications.notification to ingest_rw
  using (true) with check (purpose = 2);
grant select on notifications.notification to api_rw;
grant select, insert on notifications.notification to ingest_rw;
