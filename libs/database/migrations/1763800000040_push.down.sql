set local role app_owner;
drop function if exists sending.claim(uuid, smallint, int, smallint, smallint);
drop function if exists sending.record(uuid, bigint, smallint[], smallint[], text[], timestamptz[], interval, jsonb);
drop function if exists sending.step(
  uuid, bigint, smallint[], smallint[], text[], timestamptz[], interval, int, interval, jsonb);
alter type sending.opened_use
  drop attribute o_uncertain cascade,
  drop attribute o_subscription_ids cascade,
  drop attribute o_subscription_versions cascade,
  drop attribute o_push_key_ids cascade,
  drop attribute o_subscriptions cascade;
drop table sending.push_attempt cascade;
create index queue_due on sending.queue (tree, due, notification_id);
drop index sending.queue_due_by_channel;

set local role ledger_owner;
drop function if exists ledger.decide(bigint, uuid[], uuid[], smallint[], smallint[], uuid[], int[]);

set local role vault_owner;
drop function if exists vault.open(uuid, bigint, int, interval);
drop function if exists vault.open_intake(uuid, bigint, int, interval);
-- Subscriptions that wait are lost with the table that they would go to.
delete from vault.intake
 where kind = 2;
drop table vault.subscription cascade;
alter table vault.intake
  drop constraint intake_of_push_key,
  drop constraint intake_kind_known,
  drop constraint intake_key,
  add constraint intake_key primary key (webshop_id, contact_ref);
drop index vault.intake_subscriptions, vault.intake_subscriptions_waiting;
alter table vault.intake
  drop column intake_id cascade,
  drop column kind cascade,
  drop column push_key_id cascade,
  drop column is_dropped cascade;
drop table vault.push_key cascade;
reset role;
