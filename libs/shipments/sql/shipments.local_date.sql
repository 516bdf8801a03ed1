-- The day of a moment at the delivery address, as 2026-11-22: the same as libs/shipments/src/local-date.ts.
create or replace function shipments.local_date(p_at timestamptz)
returns text
language sql
stable
as $$
  select to_char(p_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
$$;
alter function shipments.local_date owner to app_owner;
revoke all on function shipments.local_date from public;
grant execute on function shipments.local_date to ingest_rw, upkeep_rw;
