set local role app_owner;
drop function if exists shipments.close_ended(interval, interval, int);
drop index shipments.shipment_open_since;

set local role consent_owner;
drop function if exists consent.expire_push();
drop function if exists consent.decide(uuid, uuid, smallint, smallint, text, text, text, bytea, text);
drop function if exists consent.choose(uuid, uuid, smallint, smallint, text, text, text, bytea, text);
drop function if exists consent.subscribe(uuid, uuid, uuid, uuid, bytea, text, bytea, text);
delete from consent.decision where how = 'push_service';
alter table consent.decision
  drop constraint decision_how_known,
  add constraint decision_how_known check (how in ('checkout', 'page', 'one_click', 'api'));

reset role;
revoke usage on schema consent from upkeep_rw;

set local role vault_owner;
drop function if exists vault.end_subscriptions(uuid[], uuid[], uuid[]);
drop function if exists vault.lapsed_pushes(int);
drop function if exists vault.is_push_lapsed(uuid, uuid);
drop function if exists vault.find_push_key(uuid, bytea);
drop table vault.lapsed_push;
reset role;
