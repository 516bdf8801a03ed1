-- Keeps a signed checkpoint. Refuses to go back, and to run ahead of the tree.
create or replace function ledger.publish_checkpoint(p_tree smallint, p_size bigint, p_root bytea, p_note text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_size <= coalesce((select max(size) from ledger.checkpoint where tree = p_tree), 0)
    or p_size > coalesce((select size from ledger.head where tree = p_tree), -1) then
    raise exception 'a checkpoint of tree % at size % is refused: it goes back, or beyond the tree', p_tree, p_size;
  end if;
  insert into ledger.checkpoint (tree, size, root, note)
  values (p_tree, p_size, p_root, p_note);
end $$;
alter function ledger.publish_checkpoint owner to ledger_owner;
revoke all on function ledger.publish_checkpoint from public;
grant execute on function ledger.publish_checkpoint to upkeep_rw;
