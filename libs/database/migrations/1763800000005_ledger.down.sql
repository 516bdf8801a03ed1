drop table ledger.checkpoint, ledger.salt, ledger.use, ledger.batch, ledger.bundle, ledger.tenant_tree, ledger.head;
drop function ledger.refuse_change();
