-- What the key holder needs in order to believe a batch: the tree's leaves from where it last looked up to
-- the batch's end, and the salts of the allowed uses, in their order, by which their leaves can be opened.
-- Who has fallen far behind gets no leaves here and asks ledger.leaves_since piece by piece.
-- Answers only the worker whose batch it is.
create or replace function ledger.batch_proof(p_worker_id uuid, p_batch_id bigint, p_from bigint)
returns table (o_tree smallint, o_first bigint, o_n smallint, o_allowed smallint, o_bodies bytea, o_salts bytea[])
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
  if o_first - p_from <= 20000 then
    o_bodies := ledger.leaves_since(o_tree, p_from, o_first + o_n, 20000 + o_n);
  end if;
  o_salts := array(
    select s.salt
      from ledger.use u
      left join ledger.salt s on s.webshop_id = u.webshop_id and s.contact_ref = u.contact_ref
     where u.batch_id = p_batch_id and u.verdict = 1
     order by u.i);
  return next;
end $$;
alter function ledger.batch_proof owner to ledger_owner;
revoke all on function ledger.batch_proof from public;
grant execute on function ledger.batch_proof to vault_rw, app_owner, vault_owner;
