-- Evidence that came after all: a worker taken for dead (stopped and continued, cut off from the database)
-- learnt that the provider had accepted its message. While the notification still waits for evidence,
-- this settles it as sent, so that it is not sent again. Only the worker that opened it can say so.
create or replace function sending.confirm_late(p_worker_id uuid, p_batch_id bigint, p_is smallint[])
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count int;
begin
  with confirmed as (
    delete from sending.queue q
     using unnest(p_is) a(i),
           ledger.batch b,
           ledger.use u,
           sending.attempt o
     where b.batch_id = p_batch_id
       and b.worker_id = p_worker_id
       and u.batch_id = p_batch_id
       and u.i = a.i
       and u.verdict = 1
       and o.batch_id = p_batch_id
       and o.k = a.i / b.group_size
       and not o.swept
       and q.webshop_id = u.webshop_id
       and q.notification_id = u.context_id
       and q.uncertain > 0
    returning q.webshop_id, q.notification_id, u.use_id
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, state, reason, use_id)
    select webshop_id, notification_id, 'sent', 'confirmed_late', use_id
      from confirmed
  )
  select count(*)
    into v_count
    from confirmed;
  return v_count;
end $$;
alter function sending.confirm_late owner to app_owner;
revoke all on function sending.confirm_late from public;
grant execute on function sending.confirm_late to vault_rw;
