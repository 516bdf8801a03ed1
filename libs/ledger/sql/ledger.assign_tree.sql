-- Gives a new webshop the tree with the fewest webshops. Stored, so that trees can be added later.
create or replace function ledger.assign_tree(p_webshop_id uuid)
returns smallint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_tree smallint;
begin
  lock table ledger.tenant_tree in share row exclusive mode;
  insert into ledger.tenant_tree (webshop_id, tree)
  select p_webshop_id, h.tree
    from ledger.head h
    left join ledger.tenant_tree t on t.tree = h.tree
   group by h.tree
   order by count(t.webshop_id), h.tree
   limit 1
  returning tree into v_tree;
  return v_tree;
end $$;
alter function ledger.assign_tree owner to ledger_owner;
revoke all on function ledger.assign_tree from public;
grant execute on function ledger.assign_tree to app_owner;
