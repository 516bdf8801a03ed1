-- Enters events into the inbox, in one order, and returns those that were there: they have counted already.
create or replace function ingest.enter_inbox(p_key uuid[])
returns uuid[]
language sql
as $$
  with entered as (
    insert into ingest.inbox (key)
    select k.key
      from unnest(p_key) k(key)
     order by k.key
        on conflict on constraint inbox_once do nothing
    returning key
  )
  select coalesce(array_agg(known.key), '{}')
    from (
      select k.key
        from unnest(p_key) k(key)
      except
      select key
        from entered) known
$$;
alter function ingest.enter_inbox owner to app_owner;
revoke all on function ingest.enter_inbox from public;
grant execute on function ingest.enter_inbox to ingest_rw;
