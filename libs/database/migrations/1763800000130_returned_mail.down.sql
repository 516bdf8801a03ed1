set local role app_owner;
delete from sending.story
 where state = 'reported';
alter table sending.story
  drop constraint story_state_known,
  add constraint story_state_known check (state in ('skipped', 'superseded', 'denied', 'sent', 'refused',
    'try_again', 'failed', 'not_opened', 'uncertain', 'uncertain_listed'));
drop table sending.mail_report cascade;
drop index merchants.webshop_by_tail;

set local role consent_owner;
-- A withdrawal stays one: the older version knows no complaints, and calls what came without a page api.
update consent.decision
   set how = 'api'
 where how = 'complaint';
alter table consent.decision
  drop constraint decision_how_known,
  add constraint decision_how_known check (how in ('checkout', 'page', 'one_click', 'api', 'push_service'));

set local role vault_owner;
drop function if exists vault.admit(
  uuid, bigint, smallint[], bytea[], bytea[], uuid[], smallint[], bytea[], bytea[], bytea[], bytea[]);
drop table vault.suppression cascade;
alter table vault.person drop column suppression_mark cascade;
drop table vault.returned_mail cascade;
reset role;
revoke all on schema vault from relay_rw;
