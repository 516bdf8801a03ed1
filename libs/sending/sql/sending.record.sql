-- What a living worker learnt of the messages it handed off. A row that was taken over meanwhile is not
-- closed twice: it is simply not in flight any more. Of pushes (p_pushes; null for mail) it also tells each
-- subscription's outcome. Returns how many were settled.
create or replace function sending.record(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_results smallint[], p_reasons text[],
  p_dues timestamptz[], p_evidence_wait interval, p_pushes jsonb default null)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform sending.require_live(p_worker_id);
  return sending.record_opened(p_worker_id, p_batch_id, p_is, p_results, p_reasons, p_dues, p_evidence_wait, p_pushes);
end $$;
alter function sending.record owner to app_owner;
revoke all on function sending.record from public;
grant execute on function sending.record to vault_rw;
