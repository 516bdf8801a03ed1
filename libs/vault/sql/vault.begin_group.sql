-- The key to every open: the group belongs to a batch that an EARLIER transaction committed, of this
-- living worker, appended at most p_within ago, and was never opened. Locks the group's gate rows, which the
-- caller reads in a LATER statement (one statement would miss what commits while it waits: tried), and takes
-- its attempt row, whose key lets a group open once: a rolled-back open may be repeated, for the same rows.
create or replace function vault.begin_group(
  p_worker_id uuid, p_batch_id bigint, p_k int, p_kind int, p_within interval,
  out o_from int, out o_to int)
language plpgsql
as $$
declare
  v_batch ledger.batch;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an open needs read committed: an older snapshot would miss a withdrawal';
  end if;
  if current_setting('synchronous_commit') <> 'on' then
    raise exception 'an open needs synchronous_commit = on: the use must be durable before it is opened';
  end if;
  perform sending.require_live(p_worker_id);
  select *
    into v_batch
    from ledger.batch
   where batch_id = p_batch_id;
  if not found
    or v_batch.xid = pg_current_xact_id()
    or v_batch.worker_id <> p_worker_id
    or v_batch.kind <> p_kind
    or v_batch.at < clock_timestamp() - least(p_within, interval '30 seconds')
    or p_k < 0 or p_k * v_batch.group_size >= v_batch.allowed then
    raise exception 'nothing is opened: no such use was committed earlier, by this worker, in time'
      using errcode = 'SJ002';
  end if;
  o_from := p_k * v_batch.group_size;
  o_to := least(o_from + v_batch.group_size, v_batch.allowed) - 1;
  perform 1
     from ledger.use u
     join consent.gate g on g.webshop_id = u.webshop_id and g.contact_ref = u.contact_ref
    where u.batch_id = p_batch_id and u.i between o_from and o_to
    order by g.webshop_id, g.contact_ref
      for share of g;
  insert into sending.attempt (batch_id, k, worker_id)
  values (p_batch_id, p_k, p_worker_id);
end $$;
alter function vault.begin_group owner to vault_owner;
revoke all on function vault.begin_group from public;
