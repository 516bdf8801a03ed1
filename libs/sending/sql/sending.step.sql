-- Opens one group and adds what its messages say of the shipment; no personal data but the ciphertexts. The
-- outcomes of what is finished share its commit: a transaction costs more than the work in it (measured:
-- reference/hot-path, point 5). Gate locks first, tree head last.
-- A notification of no shipment (only a hostile writer could plan one) comes out all the same, without its
-- words: it ends as a message that could not be made, instead of staying in flight.
-- `offset 0` keeps each a look-up a row (sending.pick).
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
    select o.o_i, o.o_verdict, o.o_webshop_id, o.o_contact_ref, o.o_context_id, o.o_person_id, o.o_version,
           o.o_key_version, o.o_wrapped_key, o.o_email, o.o_name, f.tries, n.shipment_id, n.milestone::text,
           n.occurred_at, n.channel, n.purpose, s.carrier, s.tracking_code, s.kind::text, s.language,
           s.delivered_how, s.eta_from, s.eta_to, w.name, w.sender_name, w.sender_address, w.notice_url,
           f.uncertain, o.o_subscription_ids, o.o_subscription_versions, o.o_push_key_ids, o.o_subscriptions,
           n.planned_at, w.brand_version
      from vault.open(p_worker_id, p_batch_id, p_k, p_within) o
     cross join lateral (
       select *
         from notifications.notification
        where webshop_id = o.o_webshop_id and notification_id = o.o_context_id
       offset 0) n
     cross join lateral (
       select tries, uncertain
         from sending.in_flight
        where webshop_id = o.o_webshop_id and contact_ref = o.o_contact_ref and channel = n.channel
          and batch_id = p_batch_id and i = o.o_i
       offset 0) f
     cross join lateral (
       select name, sender_name, sender_address, notice_url, brand_version
         from merchants.webshop
        where webshop_id = o.o_webshop_id
       offset 0) w
      left join shipments.shipment s on s.webshop_id = n.webshop_id and s.shipment_id = n.shipment_id;
  perform sending.record_opened(p_worker_id, p_batch_id, p_is, p_results, p_reasons, p_dues, p_evidence_wait, p_pushes);
end $$;
alter function sending.step owner to app_owner;
revoke all on function sending.step from public;
grant execute on function sending.step to vault_rw;
