-- "This is spam" said to a mail provider is a withdrawal: for the person at that webshop, with its decision (the
-- receipt: who, purpose, channel, when, how) and leaf. consent.withdraw acts for the webshop of the transaction.
create or replace function sending.withdraw_for_complaint(
  p_webshop_id uuid, p_contact_ref uuid, p_notification_id uuid)
returns text
language plpgsql
as $$
declare
  v_purpose smallint;
  v_is_changed boolean;
begin
  select purpose
    into v_purpose
    from notifications.notification
   where webshop_id = p_webshop_id and notification_id = p_notification_id;
  perform set_config('app.tenant', p_webshop_id::text, true);
  v_is_changed := consent.withdraw(p_webshop_id, p_contact_ref, v_purpose, 1::smallint, 'complaint');
  perform set_config('app.tenant', '', true);
  insert into sending.story (webshop_id, notification_id, at, state, reason)
  values (p_webshop_id, p_notification_id, clock_timestamp(), 'reported', 'complained');
  return case when v_is_changed then 'withdrawn' else 'counted' end;
end $$;
alter function sending.withdraw_for_complaint owner to app_owner;
revoke all on function sending.withdraw_for_complaint from public;
