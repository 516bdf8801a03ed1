-- What the key holder needs in order to believe a batch: the tree from where it last looked, and the salts of
-- the allowed uses, in their order, by which their leaves can be opened. Called in the transaction of the
-- append it costs no round trip more. Answers only the worker whose batch it is.
create or replace function ledger.batch_proof(p_worker_id uuid, p_batch_id bigint, p_from bigint)
returns table (o_tree smallint, o_first bigint, o_n smallint, o_allowed smallint, o_salts bytea[],
  o_size bigint, o_frontier bytea[], o_bodies bytea)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  select tree, first, n, allowed
    into o_tree, o_first, o_n, o_allowed
    from ledger.batch
   where batch_id = p_batch_id and worker_id = p_worker_id;
  if not found then
    return;
  end if;
  o_salts := array(
    select s.salt
      from ledger.use u
      left join ledger.salt s on s.webshop_id = u.webshop_id and s.contact_ref = u.contact_ref
     where u.batch_id = p_batch_id and u.verdict = 1
     order by u.i);
  -- A tree that several workers add to grows by some thousand leaves between two looks of one of them.
  select t.o_size, t.o_frontier, t.o_bodies
    into o_size, o_frontier, o_bodies
    from ledger.tree_since(o_tree, p_from, 20000) t;
  return next;
end $$;
alter function ledger.batch_proof owner to ledger_owner;
revoke all on function ledger.batch_proof from public;
grant execute on function ledger.batch_proof to vault_rw, app_owner, vault_owner;
