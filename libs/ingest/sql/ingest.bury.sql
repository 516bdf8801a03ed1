-- Keeps references to messages that cannot be used, and why, never what they held.
create or replace function ingest.bury(p_cluster_id text, p_topic text, p_partition int, p_dead jsonb)
returns void
language sql
as $$
  insert into ingest.dead_letter (cluster_id, topic, partition, log_offset, reason)
  select p_cluster_id, p_topic, p_partition, d.log_offset, d.reason
    from jsonb_to_recordset(p_dead) d(log_offset bigint, reason text)
      on conflict on constraint dead_letter_once do nothing
$$;
alter function ingest.bury owner to app_owner;
revoke all on function ingest.bury from public;
grant execute on function ingest.bury to ingest_rw;
