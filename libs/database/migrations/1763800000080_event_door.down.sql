drop function if exists ingest.take_in_events(uuid, uuid, text[]);
drop function if exists merchants.find_event_source(uuid);
drop function if exists merchants.find_event_door(uuid);
revoke usage on schema ingest from api_rw;
drop table ingest.door cascade;
alter table merchants.api_key drop constraint api_key_scopes_known;
update merchants.api_key set scopes = array_remove(scopes, 'events:write') where 'events:write' = any(scopes);
alter table merchants.api_key add constraint api_key_scopes_known
  check (scopes <@ array['shipments:write', 'shipments:read', 'consent:write', 'rights:write']);
drop table merchants.event_source cascade;
