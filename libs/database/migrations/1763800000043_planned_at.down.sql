set local role app_owner;
alter type sending.opened_use drop attribute o_planned_at cascade;
reset role;
