-- Whether an event tells of one more delivery attempt. Attempts count local days: two codes of one day tell of
-- one attempt.
create or replace function shipments.tells_new_attempt(
  p_was shipments.status, p_was_at timestamptz, p_status shipments.status, p_at timestamptz)
returns boolean
language sql
stable
as $$
  select p_status = 'delivery_attempted'
     and (p_was <> 'delivery_attempted' or shipments.local_date(p_was_at) <> shipments.local_date(p_at))
$$;
alter function shipments.tells_new_attempt owner to app_owner;
revoke all on function shipments.tells_new_attempt from public;
grant execute on function shipments.tells_new_attempt to ingest_rw;
