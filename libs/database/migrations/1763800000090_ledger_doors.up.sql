-- 1. Nodes: the roots of full subtrees of 256, 65,536 … leaves, from which tiles and proofs are served
--    without reading a tree's leaves again. Kept by the signer, up to what it signs. Whoever fetches them
--    checks them against a checkpoint; nothing here trusts them.
-- 2. Cosignatures: what witnesses said of a checkpoint.
-- 3. Heads only grow. The condition is looked at before the function is called: it costs an append nothing.
set local role ledger_owner;
create table ledger.node (
  tree smallint not null,
  level smallint not null,
  i bigint not null,
  hash bytea not null,
  constraint node_key primary key (tree, level, i),
  constraint node_is_a_hash check (level between 1 and 7 and i >= 0 and length(hash) = 32)
);
create table ledger.cosignature (
  tree smallint not null,
  size bigint not null,
  witness text not null,
  line text not null,
  at timestamptz not null default clock_timestamp(),
  constraint cosignature_key primary key (tree, size, witness),
  constraint cosignature_of_a_checkpoint foreign key (tree, size) references ledger.checkpoint
);
create trigger node_only_grows before update or delete or truncate on ledger.node
  for each statement execute function ledger.refuse_change();
create trigger cosignature_only_grows before update or delete or truncate on ledger.cosignature
  for each statement execute function ledger.refuse_change();
create trigger head_stays before delete or truncate on ledger.head
  for each statement execute function ledger.refuse_change();
create trigger head_only_grows before update on ledger.head
  for each row when (new.size <= old.size or new.tree <> old.tree)
  execute function ledger.refuse_change();
grant select on ledger.node, ledger.cosignature to upkeep_rw, auditor_ro;
grant select on ledger.bundle, ledger.node, ledger.cosignature to api_rw;
-- The key holder follows the trees: by function only, it selects from no table.
grant usage on schema ledger to vault_rw;
reset role;
