-- Of the rows about to be decided, ends those whose address sends mail back, and returns the others. Nothing of
-- theirs is used, so there is no leaf: a reason on the notification, as when it is superseded.
create or replace function sending.refuse_suppressed(p_picked sending.queue[])
returns sending.queue[]
language plpgsql
as $$
declare
  v_positions int[];
begin
  select array_agg(s.o_position)
    into v_positions
    from vault.suppressed(array(select q.webshop_id from unnest(p_picked) q),
           array(select q.contact_ref from unnest(p_picked) q)) s;
  if v_positions is null then
    return p_picked;
  end if;
  insert into sending.story (webshop_id, notification_id, state, reason)
  select p_picked[p].webshop_id, p_picked[p].notification_id, 'refused', 'address_rejected'
    from unnest(v_positions) p;
  return array(
    select p_picked[n]
      from generate_subscripts(p_picked, 1) n
     where n <> all(v_positions)
     order by n);
end $$;
alter function sending.refuse_suppressed owner to app_owner;
revoke all on function sending.refuse_suppressed from public;
