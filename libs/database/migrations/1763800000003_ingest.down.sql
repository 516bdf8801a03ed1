drop table ingest.unmapped_code, ingest.dead_letter, ingest.parked_event, ingest.inbox, ingest.ingest_offset cascade;
