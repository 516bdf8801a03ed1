-- Admits opened intakes: the person is found or made, the contact stored re-encrypted, the intake copy
-- dropped, the gate told, the use closed; all or nothing. Rows whose person changed since it was looked
-- up are left in hand and returned: the caller encrypts them again under the right key.
create or replace function vault.admit(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_blind_indexes bytea[], p_objection_marks bytea[],
  p_person_ids uuid[], p_key_versions smallint[], p_wrapped_keys bytea[], p_emails bytea[], p_names bytea[])
returns table (o_i smallint)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_tree smallint;
  v_key_version smallint;
begin
  perform sending.require_live(p_worker_id);
  perform vault.require_opened(p_batch_id, p_is);
  perform pg_advisory_xact_lock(keys.key)
     from (select distinct vault.person_lock_key(t.webshop_id, a.blind_index) as key
             from unnest(p_is, p_blind_indexes) a(i, blind_index)
             join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 1
            order by 1) keys;
  -- The newest master key, held so that it is not retired beside this. Whoever wrapped by an older one made no
  -- person, and does it again.
  select version
    into v_key_version
    from vault.master_key
   order by version desc
   limit 1
     for key share;
  -- A wrapped key is given for a new person only. On conflict somebody made that person first: not ours.
  insert into vault.person (webshop_id, person_id, blind_index, objection_mark, key_version, wrapped_key)
  select t.webshop_id, a.person_id, a.blind_index, a.objection_mark, a.key_version, a.wrapped_key
    from unnest(p_is, p_blind_indexes, p_objection_marks, p_person_ids, p_key_versions, p_wrapped_keys)
           a(i, blind_index, objection_mark, person_id, key_version, wrapped_key)
    join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 1
   where a.wrapped_key is not null and a.key_version = v_key_version
      on conflict do nothing;
  return query
    select a.i
      from unnest(p_is, p_blind_indexes, p_person_ids) a(i, blind_index, person_id)
      join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 1
     where not exists (
       select
         from vault.person p
        where p.webshop_id = t.webshop_id and p.person_id = a.person_id and p.blind_index = a.blind_index);
  perform vault.store_contacts(p_worker_id, p_batch_id, p_is, p_blind_indexes, p_person_ids, p_emails, p_names);
  select tree into v_tree from ledger.batch where batch_id = p_batch_id;
  perform pg_notify('mail_due', v_tree::text);
end $$;
alter function vault.admit owner to vault_owner;
revoke all on function vault.admit from public;
grant execute on function vault.admit to vault_rw;
