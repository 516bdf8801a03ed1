-- Which notifications returned mails are about: by the last four bytes of the webshop's id, which a return path
-- bears, or by the domain of its sender address, which a Message-ID bears. Only mails, and only young ones: what
-- comes back later than p_within settles nothing any more. Unmatched positions do not come out.
create or replace function sending.find_returned(
  p_tails bytea[], p_domains text[], p_notification_ids uuid[], p_within interval)
returns table (o_position int, o_webshop_id uuid, o_contact_ref uuid, o_tree smallint)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select a.position::int, n.webshop_id, n.contact_ref, x.tree
      from unnest(p_tails, p_domains, p_notification_ids) with ordinality a(tail, domain, notification_id, position)
      join merchants.webshop w
        on substring(uuid_send(w.webshop_id) from 13) = a.tail
        or lower(split_part(w.sender_address, '@', 2)) = a.domain
      join notifications.notification n
        on n.webshop_id = w.webshop_id and n.notification_id = a.notification_id and n.channel = 1
      join ledger.tenant_tree x on x.webshop_id = n.webshop_id
     where n.planned_at > clock_timestamp() - p_within;
end $$;
alter function sending.find_returned owner to app_owner;
revoke all on function sending.find_returned from public;
grant execute on function sending.find_returned to vault_rw;
