-- The source by which this webshop may bring events in our own form; none where it was never let in.
create or replace function merchants.find_event_door(p_webshop_id uuid)
returns uuid
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select source_id
    from merchants.event_source
   where webshop_id = p_webshop_id
     and form = 'events'
     and revoked_at is null;
end;
alter function merchants.find_event_door owner to app_owner;
revoke all on function merchants.find_event_door from public;
grant execute on function merchants.find_event_door to api_rw;
