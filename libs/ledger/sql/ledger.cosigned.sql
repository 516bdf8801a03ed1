-- The smallest checkpoint of a tree that holds at least p_size leaves and that one of these witnesses
-- cosigned. The caller verifies all of it: nothing here is believed.
create or replace function ledger.cosigned(p_tree smallint, p_size bigint, p_witnesses text[])
returns table (o_size bigint, o_note text, o_lines text[])
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.size, c.note,
         array(select line from ledger.cosignature
                where tree = c.tree and size = c.size and witness = any(p_witnesses) order by witness)
    from ledger.checkpoint c
   where c.tree = p_tree and c.size >= p_size
     and exists (select from ledger.cosignature s
                  where s.tree = c.tree and s.size = c.size and s.witness = any(p_witnesses))
   order by c.size
   limit 1
$$;
alter function ledger.cosigned owner to ledger_owner;
revoke all on function ledger.cosigned from public;
grant execute on function ledger.cosigned to vault_rw;
