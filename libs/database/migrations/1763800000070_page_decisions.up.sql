-- 1. Decisions made on the page carry the notice that was read (GDPR 7(1)), and a push service may end one:
--    'push_service', when all browsers of a ContactRef are gone. Older decisions of the page keep none.
-- 2. ContactRefs that may have lost their last browser: looked at by the upkeep worker, then deleted here.
-- 3. Open shipments in the order in which they were registered, for closing them. Neither of its columns
--    changes but once, so that status updates stay on the page (HOT).
-- 4. The upkeep worker may call one function of consent.
-- Functions that get other parameters are dropped here; migrate makes all of them anew.
set local role consent_owner;
alter table consent.decision
  drop constraint decision_how_known,
  add constraint decision_how_known check (how in ('checkout', 'page', 'one_click', 'api', 'push_service'));
drop function if exists consent.decide(uuid, uuid, smallint, smallint, text, text);
drop function if exists consent.choose(uuid, uuid, smallint, smallint, text, text);
drop function if exists consent.subscribe(uuid, uuid, uuid, uuid, bytea);

reset role;
grant usage on schema consent to upkeep_rw;

set local role vault_owner;
create table vault.lapsed_push (
  webshop_id uuid not null,
  contact_ref uuid not null,
  constraint lapsed_push_key primary key (webshop_id, contact_ref)
);

set local role app_owner;
create index shipment_open_since on shipments.shipment (registered_at) where closed_at is null;
