-- Roles stay: they belong to the server, not to this database.
drop schema vault, ledger, consent, sending, notifications, ingest, shipments, merchants cascade;
