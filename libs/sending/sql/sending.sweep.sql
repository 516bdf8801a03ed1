-- Puts back what was appended but not opened within p_within. The sweep takes the same attempt key as the
-- open, so a late opener finds its group shut. Returns how many rows were put back.
create or replace function sending.sweep(p_within interval, p_evidence_wait interval)
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_late record;
  v_count int := 0;
begin
  for v_late in
    with late as (
      select f.batch_id, b.tree, (f.i / b.group_size)::smallint as k, b.worker_id, array_agg(f.i order by f.i) as is_
        from sending.in_flight f
        join ledger.batch b on b.batch_id = f.batch_id and b.at < clock_timestamp() - p_within
       where not exists (select from sending.attempt o where o.batch_id = f.batch_id and o.k = f.i / b.group_size)
       group by f.batch_id, b.tree, f.i / b.group_size, b.worker_id
    ),
    shut as (
      insert into sending.attempt (batch_id, k, worker_id, swept)
      select batch_id, k, worker_id, true
        from late
       order by batch_id, k
          on conflict do nothing
      returning batch_id, k
    )
    select l.batch_id, l.is_
      from late l
      join shut s on s.batch_id = l.batch_id and s.k = l.k
     order by l.tree, l.batch_id, l.k
  loop
    v_count := v_count + sending.settle(v_late.batch_id, v_late.is_,
      array_fill(5::smallint, array[cardinality(v_late.is_)]),
      array_fill('not_opened_in_time'::text, array[cardinality(v_late.is_)]),
      array_fill(clock_timestamp(), array[cardinality(v_late.is_)]), p_evidence_wait);
  end loop;
  for v_late in
    select *
      from vault.sweep_intake(p_within)
  loop
    perform vault.release_intake(v_late.o_batch_id, v_late.o_is);
    v_count := v_count + cardinality(v_late.o_is);
  end loop;
  return v_count;
end $$;
alter function sending.sweep owner to app_owner;
revoke all on function sending.sweep from public;
grant execute on function sending.sweep to upkeep_rw;
