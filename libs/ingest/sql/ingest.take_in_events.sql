-- Puts events at the door for ingest to take, all or none. Only into the tenant's own, only from a source that is
-- bound to it, and not beyond 20,000 that wait: then -1, and nothing was put in.
create or replace function ingest.take_in_events(p_webshop_id uuid, p_source_id uuid, p_events text[])
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_waiting integer;
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'events are taken in for the tenant of the transaction only';
  end if;
  perform from merchants.event_source
    where webshop_id = p_webshop_id and source_id = p_source_id and revoked_at is null;
  if not found then
    raise exception 'events are taken in from a source that is bound to the webshop only';
  end if;
  select count(*) into v_waiting
    from (select from ingest.door where webshop_id = p_webshop_id limit 20000) waiting;
  if v_waiting + cardinality(p_events) > 20000 then
    return -1;
  end if;
  insert into ingest.door (webshop_id, source_id, event)
  select p_webshop_id, p_source_id, event
    from unnest(p_events) with ordinality e(event, n)
   order by n;
  return cardinality(p_events);
end $$;
alter function ingest.take_in_events owner to app_owner;
revoke all on function ingest.take_in_events from public;
grant execute on function ingest.take_in_events to api_rw;
