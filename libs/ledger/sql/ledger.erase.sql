-- The ledger's part of an erasure: a leaf says that somebody was erased (kind 6), then the salts go, and the rows
-- that lead from a use to a ContactRef lead nowhere. The leaves stay as they are: the tree verifies, and nobody
-- can say whom they are about. The leaf is made while there is a salt and appended last (the head's lock).
create or replace function ledger.erase(p_webshop_id uuid, p_contact_refs uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_bodies bytea[];
begin
  select array[ledger.leaf(6, gen_random_uuid(), p_webshop_id, 0::smallint, 0::smallint, 1, 0, 0::smallint,
           coalesce((array_agg(salt order by contact_ref))[1], uuid_send(gen_random_uuid())), gen_random_uuid(), clock_timestamp())]
    into v_bodies
    from ledger.salt
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs);
  delete from ledger.salt
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs);
  update ledger.use
     set contact_ref = gen_random_uuid(), context_id = gen_random_uuid()
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs);
  perform ledger.append_leaves(
    (select tree from ledger.tenant_tree where webshop_id = p_webshop_id), v_bodies);
end $$;
alter function ledger.erase owner to ledger_owner;
revoke all on function ledger.erase from public;
grant execute on function ledger.erase to rights_owner;
