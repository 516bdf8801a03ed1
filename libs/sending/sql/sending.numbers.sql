-- Counts for the operator's gauges: never an id, a webshop or a person. Each scan has a limit, so that a
-- reading stays cheap when a queue is long. Denials are those of batches in (p_denied_after, p_denied_upto]:
-- the caller asks only for batches it saw a reading ago, because ids are given out before they commit.
create or replace function sending.numbers(p_denied_after bigint, p_denied_upto bigint)
returns table (o_name text, o_channel smallint, o_reason text, o_value double precision)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  with queued as materialized (
    select q.channel, q.due, q.uncertain
      from ledger.head h
     cross join (values (1::smallint), (2::smallint)) c(channel)
     cross join lateral (
       select w.channel, w.due, w.uncertain
         from sending.queue w
        where w.tree = h.tree
          and w.channel = c.channel
        order by w.due, w.notification_id
        limit 20000) q
  )
  select 'queue', channel, null::text, count(*)::double precision
    from queued
   group by channel
   union all
  select 'oldest_due', channel, null,
         greatest(0, extract(epoch from clock_timestamp() - min(due)))::double precision
    from queued
   group by channel
   union all
  select 'uncertain', channel, null, count(*) filter (where uncertain > 0)
    from queued
   group by channel
   union all
  select 'in_flight', channel, null, count(*)
    from (select channel from sending.in_flight limit 100000) f
   group by channel
   union all
  select 'parked', null, null, count(*)
    from (select from ingest.parked_event limit 100000) p
   union all
  select 'workers', null, null, count(*)
    from sending.worker
   union all
  select 'newest_batch', null, null, coalesce(max(batch_id), 0)
    from ledger.batch
   union all
  select 'denied', channel, ledger.verdict_reason(verdict), count(*)
    from ledger.use
   where batch_id > p_denied_after
     and batch_id <= p_denied_upto
     and verdict <> 1
   group by channel, verdict
   union all
  select i.o_name, null, null, i.o_value
    from vault.intake_numbers() i;
end $$;
alter function sending.numbers owner to app_owner;
revoke all on function sending.numbers from public;
grant execute on function sending.numbers to upkeep_rw;
