-- Which of these opened intakes belong to a person already known, and that person's wrapped data key.
-- Only for intakes this worker has opened: a guesser of blind indices learns nothing here.
create or replace function vault.find_persons(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_blind_indexes bytea[])
returns table (o_i smallint, o_person_id uuid, o_key_version smallint, o_wrapped_key bytea)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform sending.require_live(p_worker_id);
  return query
    select t.i, p.person_id, p.key_version, p.wrapped_key
      from unnest(p_is, p_blind_indexes) a(i, blind_index)
      join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 1
      join ledger.batch b on b.batch_id = t.batch_id and b.xid <> pg_current_xact_id()
      join sending.attempt o on o.batch_id = t.batch_id and o.k = t.i / b.group_size and not o.swept
      join vault.person p on p.webshop_id = t.webshop_id and p.blind_index = a.blind_index;
end $$;
alter function vault.find_persons owner to vault_owner;
revoke all on function vault.find_persons from public;
grant execute on function vault.find_persons to vault_rw;
