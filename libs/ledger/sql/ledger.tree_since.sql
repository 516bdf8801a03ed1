-- A tree from where somebody last looked: its leaves from p_from on, whole bundles and at most about
-- p_leaves_max of them, and size and frontier of its head, all of one moment. Who follows a tree computes the
-- frontier from the leaves and compares. No leaves where p_from is the size, or where no bundle begins there.
-- Leaves name nobody (docs/reference/ledger.md).
create or replace function ledger.tree_since(p_tree smallint, p_from bigint, p_leaves_max int)
returns table (o_size bigint, o_frontier bytea[], o_bodies bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select h.size, h.frontier,
         (select string_agg(b.bodies, ''::bytea order by b.first)
            from (select first, bodies
                    from ledger.bundle
                   where tree = p_tree and first >= p_from and first < p_from + p_leaves_max
                   order by first) b)
    from ledger.head h
   where h.tree = p_tree
$$;
alter function ledger.tree_since owner to ledger_owner;
revoke all on function ledger.tree_since from public;
grant execute on function ledger.tree_since to vault_rw, app_owner, vault_owner;
