-- Counts codes we have no meaning for, of messages that are fresh; they change nothing else.
create or replace function ingest.count_unmapped(p_unmapped jsonb, p_known uuid[])
returns void
language sql
as $$
  insert into ingest.unmapped_code (carrier, namespace, code, seen)
  select u.carrier, u.namespace, u.code, count(*)
    from jsonb_to_recordset(p_unmapped) u(key uuid, carrier text, namespace text, code text)
   where u.key <> all (p_known)
   group by u.carrier, u.namespace, u.code
   order by u.carrier, u.namespace, u.code
      on conflict on constraint unmapped_code_key do update
     set seen = unmapped_code.seen + excluded.seen, last_at = clock_timestamp()
$$;
alter function ingest.count_unmapped owner to app_owner;
revoke all on function ingest.count_unmapped from public;
grant execute on function ingest.count_unmapped to ingest_rw;
