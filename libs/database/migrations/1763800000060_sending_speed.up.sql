-- 1. What is in flight is found by its recipient, whom its use names: one index where three were written for
--    each message. Taking over from a worker reads all that is in flight, which is what workers have in hand.
-- 2. It knows its use, so that telling what became of it reads the use once, not three times.
-- 3. Picking and superseding are one statement now (sending.pick); the function that was called between is dropped.
-- 4. The leaves of a group of 50 stay in their row: out of line they cost four rows and an index entry each.
set local role app_owner;
drop function if exists sending.supersede_stale(sending.queue[]);
drop index sending.in_flight_by_batch, sending.in_flight_by_worker;
alter table sending.in_flight add column use_id uuid;
update sending.in_flight f
   set use_id = u.use_id
  from ledger.use u
 where u.batch_id = f.batch_id and u.i = f.i;
alter table sending.in_flight alter column use_id set not null;

set local role ledger_owner;
alter table ledger.bundle set (toast_tuple_target = 8160);
reset role;
