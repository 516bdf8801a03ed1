-- What the events of a batch say, a row each, numbered from 0: the list that recordStatus makes.
create or replace function shipments.meanings(p_meanings jsonb)
returns table (n bigint, zone_source text, namespace text, code text, kind shipments.event_kind, status shipments.status,
  reason text, delivered_how text, sensitive boolean)
language sql
stable
as $$
  select m.ordinality - 1, m.zone_source, m.namespace, m.code, m.kind, m.status, m.reason, m.delivered_how, m.sensitive
    from rows from (jsonb_to_recordset(p_meanings)
           as (zone_source text, namespace text, code text, kind shipments.event_kind, status shipments.status,
               reason text, delivered_how text, sensitive boolean)) with ordinality m
$$;
alter function shipments.meanings owner to app_owner;
revoke all on function shipments.meanings from public;
grant execute on function shipments.meanings to ingest_rw;
