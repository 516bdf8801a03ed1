-- Writes what became of notifications in flight: frees the recipient, tells the story, closes the use, and
-- puts back what is to be tried again. Deleting the in-flight row is what makes each closing leaf unique.
-- Results: 1 sent, 2 refused, 3 try again (at p_dues, or failed for good when that is null), 4 uncertain,
-- 5 not opened (put back when a due time is given, else refused by the gate).
-- Uncertain (DESIGN §5): sent once more, through all gates; a second time it is only listed. A mail waits for
-- evidence first, and is only listed where the webshop chose `hold`; a push goes again at once, because its
-- topic and tag replace what may have arrived.
-- Found by its use and that one's recipient, in this order whatever the planner believes of tables that were empty
-- when it looked: as a join of arrays it read the array again for each row (measured: docs/performance.md).
create or replace function sending.settle(
  p_batch_id bigint, p_is smallint[], p_results smallint[], p_reasons text[], p_dues timestamptz[],
  p_evidence_wait interval)
returns int
language plpgsql
as $$
declare
  v_now timestamptz := clock_timestamp();
  -- Each uncertain is settled within 20 minutes, whatever a caller asks for.
  v_evidence_wait interval := least(coalesce(p_evidence_wait, interval '15 minutes'), interval '20 minutes');
  v_is smallint[];
  v_results smallint[];
begin
  with done as (
    delete from sending.in_flight f
     where f.ctid = any(array(
       select here.ctid
         from ledger.use u
        cross join lateral (
          select h.ctid
            from sending.in_flight h
           where h.webshop_id = u.webshop_id and h.contact_ref = u.contact_ref and h.channel = u.channel
             and h.batch_id = u.batch_id and h.i = u.i
          offset 0) here
        where u.batch_id = p_batch_id and u.i = any(p_is)))
    returning f.*, array_position(p_is, f.i) as at
  ),
  judged as (
    select d.*, p_results[d.at] as result, p_reasons[d.at] as reason,
           case
             when p_results[d.at] in (3, 5) then p_dues[d.at]
             when p_results[d.at] <> 4 or d.uncertain > 0 then null
             when d.channel = 2 then v_now
             else (
               select v_now + v_evidence_wait
                 from merchants.webshop w
                where w.webshop_id = d.webshop_id and w.uncertain_policy = 'resend')
           end as again_at
      from done d
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, at, state, reason, use_id)
    select webshop_id, notification_id, v_now,
           case result
             when 1 then 'sent'
             when 2 then 'refused'
             when 3 then case when again_at is null then 'failed' else 'try_again' end
             when 4 then case when again_at is null then 'uncertain_listed' else 'uncertain' end
             when 5 then case when again_at is null then 'refused' else 'not_opened' end
           end, reason, use_id
      from judged
  ),
  put_back as (
    insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord, tries, uncertain)
    select d.webshop_id, d.notification_id, (select tree from ledger.batch where batch_id = p_batch_id), d.again_at,
           d.contact_ref, d.channel, d.purpose, d.ord, d.tries + (d.result = 3)::int, d.uncertain + (d.result = 4)::int
      from judged d
     where d.again_at is not null
  )
  select array_agg(i order by i), array_agg(result order by i)
    into v_is, v_results
    from judged;
  if v_is is null then
    return 0;
  end if;
  perform ledger.close(p_batch_id, v_is, v_results);
  return cardinality(v_is);
end $$;
alter function sending.settle owner to app_owner;
revoke all on function sending.settle from public;
