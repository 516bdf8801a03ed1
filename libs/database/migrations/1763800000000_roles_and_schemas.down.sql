-- Roles stay: they belong to the server, not to this database.
drop schema vault, ledger, consent, sending, notifications, ingest, shipments, merchants cascade;
-- The functions went with their schemas: forget that they were applied, so that the next migrate does it again.
drop table if exists public.sql_function;
