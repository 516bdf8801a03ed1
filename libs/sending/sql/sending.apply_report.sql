-- The effect of a report that was not known yet. Every report but a complaint says that the mail server had the
-- mail, which settles an uncertain one: it is not sent again. A failure is told after it, and a hard one stops the
-- address; several soft ones in a row stop it for a time. A fault of ours (policy) stops nobody.
create or replace function sending.apply_report(
  p_webshop_id uuid, p_contact_ref uuid, p_notification_id uuid, p_class text, p_soft_max int,
  p_soft_within interval, p_pause interval)
returns text
language plpgsql
as $$
declare
  v_did text := 'counted';
begin
  if p_class = 'complaint' then
    return sending.withdraw_for_complaint(p_webshop_id, p_contact_ref, p_notification_id);
  end if;
  delete from sending.queue
   where webshop_id = p_webshop_id and notification_id = p_notification_id and channel = 1 and uncertain > 0;
  if found or (
    select state
      from sending.story
     where webshop_id = p_webshop_id and notification_id = p_notification_id
     order by at desc
     limit 1) = 'uncertain_listed' then
    v_did := 'settled';
    insert into sending.story (webshop_id, notification_id, at, state, reason)
    values (p_webshop_id, p_notification_id, clock_timestamp(), 'sent', 'confirmed_by_report');
  end if;
  if p_class in ('hard', 'soft', 'policy') then
    insert into sending.story (webshop_id, notification_id, at, state, reason)
    values (p_webshop_id, p_notification_id, clock_timestamp(), 'reported',
      case p_class when 'hard' then 'address_rejected' when 'soft' then 'mailbox_failing' else 'policy_refused' end);
  end if;
  if p_class = 'hard' and vault.suppress(p_webshop_id, p_contact_ref, 'address_rejected', 'infinity') then
    return 'suppressed';
  end if;
  if p_class = 'soft'
    and sending.fails_in_a_row(p_webshop_id, p_contact_ref, p_soft_max, p_soft_within)
    and vault.suppress(p_webshop_id, p_contact_ref, 'mailbox_failing', clock_timestamp() + p_pause) then
    return 'paused';
  end if;
  return v_did;
end $$;
alter function sending.apply_report owner to app_owner;
revoke all on function sending.apply_report from public;
