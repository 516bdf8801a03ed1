revoke select (tree) on ledger.head from api_rw;
revoke usage on schema merchants from upkeep_rw;
revoke select (webshop_id, contact_ref, channel, notification_id) on sending.in_flight from api_rw;
drop policy in_flight_of_tenant on sending.in_flight;
alter table sending.in_flight disable row level security;
drop table merchants.idempotency cascade;
