-- Whether the last p_max mails to a person within p_within all came back softly: one that did not break the row.
create or replace function sending.fails_in_a_row(
  p_webshop_id uuid, p_contact_ref uuid, p_max int, p_within interval)
returns boolean
language sql
stable
return (
  with refs as (
    select g.contact_ref
      from consent.gate own
      join consent.gate g
        on g.webshop_id = own.webshop_id
       and (g.contact_ref = own.contact_ref or g.person_id = own.person_id)
     where own.webshop_id = p_webshop_id and own.contact_ref = p_contact_ref
  ),
  mailed as (
    select n.notification_id, max(s.at) as at
      from refs r
      join notifications.notification n
        on n.webshop_id = p_webshop_id and n.contact_ref = r.contact_ref and n.channel = 1
      join sending.story s
        on s.webshop_id = n.webshop_id and s.notification_id = n.notification_id and s.state = 'sent'
     where s.at > clock_timestamp() - p_within
     group by n.notification_id
     order by max(s.at) desc
     limit p_max
  )
  select count(*) = p_max and bool_and(exists (
           select
             from sending.mail_report r
            where r.webshop_id = p_webshop_id and r.notification_id = m.notification_id and r.class = 'soft'))
    from mailed m);
alter function sending.fails_in_a_row owner to app_owner;
revoke all on function sending.fails_in_a_row from public;
