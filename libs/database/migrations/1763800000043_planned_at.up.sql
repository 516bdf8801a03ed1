-- Who hands off learns when the notification was planned: the way of an event is measured without a query more.
set local role app_owner;
alter type sending.opened_use add attribute o_planned_at timestamptz cascade;
