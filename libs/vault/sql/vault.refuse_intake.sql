-- Ends intakes that could not be read (sealed to another key, damaged, no contact or subscription): refused
-- for good, the copy dropped, the use closed as unreadable (7). One that was dropped in the worker's hands
-- ends here too, unread (9).
create or replace function vault.refuse_intake(p_worker_id uuid, p_batch_id bigint, p_is smallint[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is smallint[];
  v_results smallint[];
begin
  perform sending.require_live(p_worker_id);
  perform vault.require_opened(p_batch_id, p_is);
  perform consent.refuse_contacts(array_agg(t.webshop_id order by t.i), array_agg(t.contact_ref order by t.i))
     from vault.intake t
    where t.batch_id = p_batch_id and t.i = any(p_is) and t.worker_id = p_worker_id and t.kind = 1;
  with ended as (
    delete from vault.intake
     where batch_id = p_batch_id and i = any(p_is) and worker_id = p_worker_id
    returning i, is_dropped
  )
  select array_agg(i order by i), array_agg((case when is_dropped then 9 else 7 end)::smallint order by i)
    into v_is, v_results
    from ended;
  if v_is is not null then
    perform ledger.close(p_batch_id, v_is, v_results);
  end if;
end $$;
alter function vault.refuse_intake owner to vault_owner;
revoke all on function vault.refuse_intake from public;
grant execute on function vault.refuse_intake to vault_rw;
