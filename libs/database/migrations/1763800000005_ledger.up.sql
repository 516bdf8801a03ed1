-- 1. Trees: a webshop's tree is stored, never computed, so that trees can be added.
-- 2. Heads: size and RFC 6962 frontier of each tree. Bundles: the leaves, one row a batch, fixed width.
-- 3. Uses: the erasable link from a leaf to a person; salts: what makes commitments unlinkable once gone.
-- 4. Checkpoints: signed notes. Bundles and checkpoints can only be added to.
set local role ledger_owner;
create table ledger.head (
  tree smallint not null,
  size bigint not null,
  frontier bytea[] not null,
  constraint head_key primary key (tree)
) with (fillfactor = 10);
insert into ledger.head (tree, size, frontier)
select tree, 0, '{}'
  from generate_series(0, 3) tree;
create table ledger.tenant_tree (
  webshop_id uuid not null,
  tree smallint not null,
  constraint tenant_tree_key primary key (webshop_id),
  constraint tenant_tree_exists foreign key (tree) references ledger.head
);
create table ledger.bundle (
  tree smallint not null,
  first bigint not null,
  n int not null,
  bodies bytea not null,
  at timestamptz not null default clock_timestamp(),
  constraint bundle_key primary key (tree, first),
  constraint bundle_is_whole check (n > 0 and length(bodies) = n * 118)
);
alter table ledger.bundle alter column bodies set storage external;
-- kind: 1 send, 2 admit. xid tells whether a reader is still inside the transaction that appended.
create table ledger.batch (
  batch_id bigint not null generated always as identity,
  kind smallint not null,
  tree smallint not null,
  worker_id uuid not null,
  first bigint not null,
  n smallint not null,
  allowed smallint not null,
  group_size smallint not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  constraint batch_key primary key (batch_id),
  constraint batch_group_size_is_positive check (group_size > 0)
);
create table ledger.use (
  batch_id bigint not null,
  i smallint not null,
  webshop_id uuid not null,
  contact_ref uuid not null,
  context_id uuid not null,
  use_id uuid not null,
  purpose smallint not null,
  channel smallint not null,
  fields int not null,
  verdict smallint not null,
  consent_bit smallint,
  constraint use_key primary key (batch_id, i)
);
create index use_by_contact_ref on ledger.use (webshop_id, contact_ref);
create table ledger.salt (
  webshop_id uuid not null,
  contact_ref uuid not null,
  salt bytea not null,
  constraint salt_key primary key (webshop_id, contact_ref)
);
create table ledger.checkpoint (
  tree smallint not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null default clock_timestamp(),
  constraint checkpoint_key primary key (tree, size)
);
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on ledger.% is refused: the ledger is only added to', tg_op, tg_table_name;
end $$;
create trigger bundle_only_grows before update or delete or truncate on ledger.bundle
  for each statement execute function ledger.refuse_change();
create trigger checkpoint_only_grows before update or delete or truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_change();
revoke all on function ledger.refuse_change() from public;
grant select on ledger.head, ledger.bundle, ledger.checkpoint to auditor_ro;
grant select on ledger.head, ledger.bundle, ledger.checkpoint to upkeep_rw;
grant select on ledger.checkpoint to api_rw;
grant select on ledger.batch, ledger.use to app_owner, vault_owner;
grant select on ledger.head to app_owner;
grant select on ledger.tenant_tree to app_owner, consent_owner, vault_owner;
grant insert, select on ledger.salt to consent_owner;
