-- Keeps what became of each push of the notifications in p_is, and ends subscriptions that are gone. Called by
-- sending.record alone, which has checked that the batch is this living worker's and was opened, and before it
-- settles: only what is still in flight counts. p_pushes: [{"i", "subscription", "outcome", "reason"}].
create or replace function sending.record_pushes(p_batch_id bigint, p_is smallint[], p_pushes jsonb)
returns void
language plpgsql
as $$
declare
  v_webshop_ids uuid[];
  v_contact_refs uuid[];
  v_subscription_ids uuid[];
begin
  with pushed as materialized (
    select f.webshop_id, f.contact_ref, f.notification_id, p.subscription, p.outcome, p.reason
      from jsonb_to_recordset(p_pushes) p(i smallint, subscription uuid, outcome text, reason text)
     cross join lateral (
       select webshop_id, contact_ref
         from ledger.use
        where batch_id = p_batch_id and i = p.i
       offset 0) u
     cross join lateral (
       select *
         from sending.in_flight
        where webshop_id = u.webshop_id and contact_ref = u.contact_ref and channel = 2
          and batch_id = p_batch_id and i = p.i
       offset 0) f
     where p.i = any(p_is)
  ),
  kept as (
    insert into sending.push_attempt (webshop_id, notification_id, subscription_id, outcome, reason)
    select webshop_id, notification_id, subscription, outcome, reason
      from pushed
  )
  select array_agg(webshop_id), array_agg(contact_ref), array_agg(subscription)
    into v_webshop_ids, v_contact_refs, v_subscription_ids
    from pushed
   where outcome = 'refused' and reason = 'subscription_gone';
  if v_subscription_ids is not null then
    perform vault.end_subscriptions(v_webshop_ids, v_contact_refs, v_subscription_ids);
  end if;
end $$;
alter function sending.record_pushes owner to app_owner;
revoke all on function sending.record_pushes from public;
