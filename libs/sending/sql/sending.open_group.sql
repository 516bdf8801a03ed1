-- Opens one group and adds what its messages say of the shipment; no personal data but the ciphertexts.
-- A notification of no shipment (only a hostile writer could plan one) comes out all the same, without its
-- words: it ends as a message that could not be made, instead of staying in flight.
create or replace function sending.open_group(p_worker_id uuid, p_batch_id bigint, p_k int, p_within interval)
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
      join sending.in_flight f on f.batch_id = p_batch_id and f.i = o.o_i
      join notifications.notification n on n.webshop_id = o.o_webshop_id and n.notification_id = o.o_context_id
      left join shipments.shipment s on s.webshop_id = n.webshop_id and s.shipment_id = n.shipment_id
      join merchants.webshop w on w.webshop_id = n.webshop_id;
end $$;
alter function sending.open_group owner to app_owner;
revoke all on function sending.open_group from public;
grant execute on function sending.open_group to vault_rw;
