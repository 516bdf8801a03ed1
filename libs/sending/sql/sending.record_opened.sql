-- Records outcomes for a worker whose row this transaction has locked: only of its own batch, and only of
-- groups that it opened. Called by sending.record and sending.step alone.
create or replace function sending.record_opened(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_results smallint[], p_reasons text[],
  p_dues timestamptz[], p_evidence_wait interval, p_pushes jsonb)
returns int
language plpgsql
as $$
declare
  v_group_size smallint;
begin
  if cardinality(p_is) = 0 then
    return 0;
  end if;
  select group_size
    into v_group_size
    from ledger.batch
   where batch_id = p_batch_id and worker_id = p_worker_id;
  if not found then
    raise exception 'this batch is in the hands of another worker' using errcode = '42501';
  end if;
  if exists (
    select
      from (select distinct i / v_group_size as k from unnest(p_is) r(i)) g
      left join sending.attempt o on o.batch_id = p_batch_id and o.k = g.k
     where o.k is null or o.swept) then
    raise exception 'what was never opened has no outcome' using errcode = '42501';
  end if;
  if p_pushes is not null then
    perform sending.record_pushes(p_batch_id, p_is, p_pushes);
  end if;
  return sending.settle(p_batch_id, p_is, p_results, p_reasons, p_dues, p_evidence_wait);
end $$;
alter function sending.record_opened owner to app_owner;
revoke all on function sending.record_opened from public;
