drop table sending.story, sending.attempt, sending.in_flight, sending.queue, sending.worker cascade;
drop type sending.opened_use cascade;
