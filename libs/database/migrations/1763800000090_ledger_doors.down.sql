set local role ledger_owner;
revoke usage on schema ledger from vault_rw;
revoke select on ledger.bundle from api_rw;
drop trigger head_only_grows on ledger.head;
drop trigger head_stays on ledger.head;
drop table ledger.cosignature;
drop table ledger.node;
reset role;
