-- Keeps what a witness said of a published checkpoint. The first word of a witness on a size stays.
create or replace function ledger.keep_cosignature(p_tree smallint, p_size bigint, p_witness text, p_line text)
returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into ledger.cosignature (tree, size, witness, line)
  values (p_tree, p_size, p_witness, p_line)
      on conflict do nothing
$$;
alter function ledger.keep_cosignature owner to ledger_owner;
revoke all on function ledger.keep_cosignature from public;
grant execute on function ledger.keep_cosignature to upkeep_rw;
