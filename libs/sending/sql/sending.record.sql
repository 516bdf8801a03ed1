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
  if not exists (select from ledger.batch where batch_id = p_batch_id and worker_id = p_worker_id) then
    raise exception 'this batch is in the hands of another worker' using errcode = '42501';
  end if;
  if exists (
    select
      from unnest(p_is) r(i)
      join ledger.batch b on b.batch_id = p_batch_id
      left join sending.attempt o on o.batch_id = p_batch_id and o.k = r.i / b.group_size
     where o.k is null or o.swept) then
    raise exception 'what was never opened has no outcome' using errcode = '42501';
  end if;
  if p_pushes is not null then
    perform sending.record_pushes(p_batch_id, p_is, p_pushes);
  end if;
  return sending.settle(p_batch_id, p_is, p_results, p_reasons, p_dues, p_evidence_wait);
end $$;
alter function sending.record owner to app_owner;
revoke all on function sending.record from public;
grant execute on function sending.record to vault_rw;
