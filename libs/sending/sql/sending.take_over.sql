-- Settles everything a worker had in hand and deletes its row. The caller holds the row `for update`.
create or replace function sending.take_over(p_worker_id uuid, p_evidence_wait interval)
returns void
language plpgsql
as $$
declare
  v_batch record;
begin
  for v_batch in
    select f.batch_id,
           array_agg(f.i order by f.i) as is_,
           array_agg((case when o.k is null or o.swept then 5 else 4 end)::smallint order by f.i) as results,
           array_agg('worker_gone'::text) as reasons,
           array_agg(case when o.k is null or o.swept then clock_timestamp() end order by f.i) as dues
      from sending.in_flight f
      join ledger.batch b on b.batch_id = f.batch_id
      left join sending.attempt o on o.batch_id = f.batch_id and o.k = f.i / b.group_size
     where f.worker_id = p_worker_id
     group by f.batch_id, b.tree
     order by b.tree, f.batch_id
  loop
    perform sending.settle(v_batch.batch_id, v_batch.is_, v_batch.results, v_batch.reasons, v_batch.dues, p_evidence_wait);
  end loop;
  for v_batch in
    select *
      from vault.intakes_of_worker(p_worker_id)
  loop
    perform vault.release_intake(v_batch.o_batch_id, v_batch.o_is);
  end loop;
  delete from sending.worker
   where worker_id = p_worker_id;
end $$;
alter function sending.take_over owner to app_owner;
revoke all on function sending.take_over from public;
