set local role ledger_owner;
alter table ledger.bundle reset (toast_tuple_target);

set local role app_owner;
alter table sending.in_flight drop column use_id;
create index in_flight_by_batch on sending.in_flight (batch_id, i);
create index in_flight_by_worker on sending.in_flight (worker_id);
reset role;
