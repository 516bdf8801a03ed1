drop table ledger.checkpoint, ledger.salt, ledger.use, ledger.batch, ledger.bundle, ledger.tenant_tree, ledger.head cascade;
drop function ledger.refuse_change();
