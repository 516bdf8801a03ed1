-- Of the rows about to be sent once more, ends those of which a report came after all, and returns the others.
create or replace function sending.end_confirmed(p_picked sending.queue[])
returns sending.queue[]
language plpgsql
as $$
declare
  v_confirmed uuid[];
begin
  select array_agg(q.notification_id)
    into v_confirmed
    from unnest(p_picked) q
   where q.uncertain > 0
     and exists (
       select
         from sending.mail_report r
        where r.webshop_id = q.webshop_id and r.notification_id = q.notification_id);
  if v_confirmed is null then
    return p_picked;
  end if;
  insert into sending.story (webshop_id, notification_id, state, reason)
  select q.webshop_id, q.notification_id, 'sent', 'confirmed_by_report'
    from unnest(p_picked) q
   where q.notification_id = any(v_confirmed);
  return array(
    select p_picked[n]
      from generate_subscripts(p_picked, 1) n
     where (p_picked[n]).notification_id <> all(v_confirmed)
     order by n);
end $$;
alter function sending.end_confirmed owner to app_owner;
revoke all on function sending.end_confirmed from public;
