-- Ends intakes that could not be read (sealed to another key, damaged, not a contact): refused for good,
-- the copy dropped, the use closed as unreadable (7).
create or replace function vault.refuse_intake(p_worker_id uuid, p_batch_id bigint, p_is smallint[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_webshop_ids uuid[];
  v_contact_refs uuid[];
  v_is smallint[];
begin
  perform sending.require_live(p_worker_id);
  perform vault.require_opened(p_batch_id, p_is);
  select array_agg(t.webshop_id order by t.i), array_agg(t.contact_ref order by t.i), array_agg(t.i order by t.i)
    into v_webshop_ids, v_contact_refs, v_is
    from unnest(p_is) a(i)
    join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id;
  if v_is is null then
    return;
  end if;
  perform consent.refuse_contacts(v_webshop_ids, v_contact_refs);
  delete from vault.intake
   where batch_id = p_batch_id and i = any(v_is) and worker_id = p_worker_id;
  perform ledger.close(p_batch_id, v_is, array_fill(7::smallint, array[cardinality(v_is)]));
end $$;
alter function vault.refuse_intake owner to vault_owner;
revoke all on function vault.refuse_intake from public;
grant execute on function vault.refuse_intake to vault_rw;
