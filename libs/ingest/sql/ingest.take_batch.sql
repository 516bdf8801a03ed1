-- Takes a stretch of the log in one transaction: the position and all that ingest.take_events does. The
-- position is locked first and written with the work, so a piece that was taken before does nothing, whoever
-- brings it. Locks: position, inbox, unmapped codes, shipments, parked events, notifications.
create or replace function ingest.take_batch(
  p_cluster_id text, p_topic text, p_partition int, p_from bigint, p_next bigint, p_steps_over boolean, p_bound_to uuid,
  p_key uuid[], p_carrier text[], p_tracking_code text[], p_event_id uuid[], p_occurred_at timestamptz[], p_meaning smallint[],
  p_facility_country text[], p_facility_place text[], p_eta_from timestamptz[], p_eta_to timestamptz[], p_meanings jsonb,
  p_unmapped jsonb, p_dead jsonb, p_rules jsonb,
  out o_kind text, out o_next bigint, out o_fresh int, out o_applied int, out o_parked int, out o_planned int, out o_skipped int)
language plpgsql
as $$
begin
  select o.next into o_next
    from ingest.ingest_offset o
   where o.cluster_id = p_cluster_id and o.topic = p_topic and o.partition = p_partition
     for update;
  o_kind := case
    when o_next is null then 'unseen'
    when o_next >= p_next then 'taken'
    when o_next < p_from and not p_steps_over then 'gap'
    when o_next > p_from then 'partly'
  end;
  if o_kind is not null then
    return;
  end if;
  o_kind := 'taken';
  o_next := p_next;
  select t.o_fresh, t.o_applied, t.o_parked, t.o_planned, t.o_skipped
    into o_fresh, o_applied, o_parked, o_planned, o_skipped
    from ingest.take_events(p_cluster_id, p_topic, p_partition, p_bound_to,
      p_key, p_carrier, p_tracking_code, p_event_id, p_occurred_at, p_meaning,
      p_facility_country, p_facility_place, p_eta_from, p_eta_to, p_meanings, p_unmapped, p_dead, p_rules) t;
  update ingest.ingest_offset o
     set next = p_next, updated_at = clock_timestamp()
   where o.cluster_id = p_cluster_id and o.topic = p_topic and o.partition = p_partition;
end $$;
alter function ingest.take_batch owner to app_owner;
revoke all on function ingest.take_batch from public;
grant execute on function ingest.take_batch to ingest_rw;
