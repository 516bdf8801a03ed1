-- The leaves of a tree from a bundle's beginning on, whole bundles, one after the other: for who follows a
-- tree and computes its root. At least one bundle, and no bundle more once p_leaves_max leaves are told.
-- Answers nothing where no bundle begins at p_from. Leaves name nobody (docs/reference/ledger.md).
create or replace function ledger.leaves_since(p_tree smallint, p_from bigint, p_to bigint, p_leaves_max int)
returns bytea
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(b.bodies, ''::bytea order by b.first)
    from (select first, bodies
            from ledger.bundle
           where tree = p_tree and first >= p_from and first < p_to
           order by first
           limit p_leaves_max) b
   where b.first < p_from + p_leaves_max
$$;
alter function ledger.leaves_since owner to ledger_owner;
revoke all on function ledger.leaves_since from public;
grant execute on function ledger.leaves_since to vault_rw, app_owner, vault_owner;
