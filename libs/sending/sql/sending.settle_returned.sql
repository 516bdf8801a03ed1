-- What a returned mail taught (p_class; null: nothing), with all its effects, its deletion and its closing leaf in
-- one commit. A second report of the same class about the same notification does nothing. Returns what it did.
-- A complaint comes first to the person's locks (withdraw), which also end the tree's head: of the queue it touches
-- nothing, as the gate denies what waits there. One mail a transaction, so that the order of locks holds.
create or replace function sending.settle_returned(
  p_worker_id uuid, p_batch_id bigint, p_i smallint, p_class text, p_status text, p_soft_max int,
  p_soft_within interval, p_pause interval)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_of record;
  v_did text := 'ignored';
begin
  perform sending.require_live(p_worker_id);
  select *
    into v_of
    from vault.end_returned(p_worker_id, p_batch_id, p_i);
  if not found then
    raise exception 'this returned mail was not opened, or is in other hands' using errcode = '42501';
  end if;
  if p_class is not null then
    insert into sending.mail_report (webshop_id, notification_id, class, status)
    values (v_of.o_webshop_id, v_of.o_notification_id, p_class, p_status)
        on conflict do nothing;
    v_did := case when found
      then sending.apply_report(v_of.o_webshop_id, v_of.o_contact_ref, v_of.o_notification_id, p_class, p_soft_max,
        p_soft_within, p_pause)
      else 'repeated' end;
  end if;
  perform ledger.close(p_batch_id, array[p_i], array[(case when p_class is null then 7 else 10 end)::smallint]);
  return v_did;
end $$;
alter function sending.settle_returned owner to app_owner;
revoke all on function sending.settle_returned from public;
grant execute on function sending.settle_returned to vault_rw;
