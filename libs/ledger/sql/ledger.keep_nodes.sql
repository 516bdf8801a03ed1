-- Keeps the roots of full subtrees of 256^level leaves, dense from 0 on, and never beyond the tree.
create or replace function ledger.keep_nodes(p_tree smallint, p_level smallint, p_first bigint, p_hashes bytea[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_first <> coalesce((select max(i) + 1 from ledger.node where tree = p_tree and level = p_level), 0)
    or (p_first + cardinality(p_hashes)) * power(256::numeric, p_level)
       > (select size from ledger.head where tree = p_tree) then
    raise exception 'nodes of tree % level % from % on are refused: not the next ones, or beyond the tree',
      p_tree, p_level, p_first;
  end if;
  insert into ledger.node (tree, level, i, hash)
  select p_tree, p_level, p_first + position - 1, hash
    from unnest(p_hashes) with ordinality n(hash, position);
end $$;
alter function ledger.keep_nodes owner to ledger_owner;
revoke all on function ledger.keep_nodes from public;
grant execute on function ledger.keep_nodes to upkeep_rw;
