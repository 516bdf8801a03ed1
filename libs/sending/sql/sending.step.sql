-- The outcomes of what is finished and the opening of the next group share one commit: a transaction costs
-- more than the work in it (measured: reference/hot-path, point 5). Gate locks first, tree head last.
create or replace function sending.step(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_results smallint[], p_reasons text[],
  p_dues timestamptz[], p_evidence_wait interval, p_k int, p_within interval, p_pushes jsonb default null)
returns setof sending.opened_use
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select *
      from sending.open_group(p_worker_id, p_batch_id, p_k, p_within);
  perform sending.record_opened(p_worker_id, p_batch_id, p_is, p_results, p_reasons, p_dues, p_evidence_wait, p_pushes);
end $$;
alter function sending.step owner to app_owner;
revoke all on function sending.step from public;
grant execute on function sending.step to vault_rw;
