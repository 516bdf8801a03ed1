-- Writes what became of notifications in flight: frees the recipient, tells the story, closes the use, and
-- puts back what is to be tried again. Deleting the in-flight row is what makes each closing leaf unique.
-- Results: 1 sent, 2 refused, 3 try again (at p_dues, or failed for good when that is null), 4 uncertain,
-- 5 not opened (put back when a due time is given, else refused by the gate).
-- Uncertain (DESIGN §5): sent once more, through all gates; a second time it is only listed. A mail waits for
-- evidence first, and is only listed where the webshop chose `hold`; a push goes again at once, because its
-- topic and tag replace what may have arrived. A mail of which a report came already was taken: it is sent.
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
     using unnest(p_is, p_results, p_reasons, p_dues) r(i, result, reason, due)
     where f.batch_id = p_batch_id and f.i = r.i
    returning f.*, r.result, r.reason, r.due
  ),
  doubted as materialized (
    select d.*,
           d.result = 4 and d.channel = 1 and r.is_there as is_confirmed,
           case
             when d.result <> 4 or d.uncertain > 0 or r.is_there then null
             when d.channel = 2 then v_now
             when w.uncertain_policy = 'resend' then v_now + v_evidence_wait
           end as resend_at
      from done d
      join merchants.webshop w on w.webshop_id = d.webshop_id
     cross join lateral (
       select d.result = 4 and exists (
         select
           from sending.mail_report m
          where m.webshop_id = d.webshop_id and m.notification_id = d.notification_id) as is_there) r
  ),
  judged as materialized (
    select d.*,
           case when d.result in (3, 5) then d.due else d.resend_at end as again_at,
           case d.result
             when 1 then 'sent'
             when 2 then 'refused'
             when 3 then case when d.due is null then 'failed' else 'try_again' end
             when 4 then case when d.is_confirmed then 'sent' when d.resend_at is null then 'uncertain_listed' else 'uncertain' end
             when 5 then case when d.due is null then 'refused' else 'not_opened' end
           end as state
      from doubted d
  ),
  told as (
    insert into sending.story (webshop_id, notification_id, at, state, reason, use_id)
    select j.webshop_id, j.notification_id, v_now, j.state,
           case when j.is_confirmed then 'confirmed_by_report' else j.reason end, u.use_id
      from judged j
      join ledger.use u on u.batch_id = p_batch_id and u.i = j.i
  ),
  put_back as (
    insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord, tries, uncertain)
    select j.webshop_id, j.notification_id, b.tree, j.again_at, j.contact_ref, j.channel, j.purpose, j.ord,
           j.tries + (j.result = 3)::int, j.uncertain + (j.result = 4)::int
      from judged j
      join ledger.batch b on b.batch_id = p_batch_id
     where j.again_at is not null
  )
  select array_agg(j.i order by j.i), array_agg(j.result order by j.i)
    into v_is, v_results
    from judged j;
  if v_is is null then
    return 0;
  end if;
  perform ledger.close(p_batch_id, v_is, v_results);
  return cardinality(v_is);
end $$;
alter function sending.settle owner to app_owner;
revoke all on function sending.settle from public;
