-- Gives intakes and returned mails in hand back: those of a worker that is gone, or, for a living one, groups of a batch that
-- were never opened in time. An opened one is closed as "try again" (3), an unopened as "not opened" (5).
create or replace function vault.release_intake(p_batch_id bigint, p_is smallint[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is smallint[];
  v_results smallint[];
begin
  with released as (
    update vault.intake t
       set worker_id = null, batch_id = null, i = null
      from unnest(p_is) a(i)
     where t.batch_id = p_batch_id and t.i = a.i
    returning a.i
  ),
  -- A batch holds one or the other.
  released_mail as (
    update vault.returned_mail t
       set tree = null, worker_id = null, batch_id = null, i = null
      from unnest(p_is) a(i)
     where t.batch_id = p_batch_id and t.i = a.i
    returning a.i
  )
  select array_agg(r.i order by r.i),
         array_agg((case when o.k is null or o.swept then 5 else 3 end)::smallint order by r.i)
    into v_is, v_results
    from (select * from released union all select * from released_mail) r
    join ledger.batch b on b.batch_id = p_batch_id
    left join sending.attempt o on o.batch_id = p_batch_id and o.k = r.i / b.group_size;
  if v_is is not null then
    perform ledger.close(p_batch_id, v_is, v_results);
  end if;
end $$;
alter function vault.release_intake owner to vault_owner;
revoke all on function vault.release_intake from public;
grant execute on function vault.release_intake to app_owner;

-- The intakes and returned mails in hand of a worker, for whoever takes its work over.
create or replace function vault.intakes_of_worker(p_worker_id uuid)
returns table (o_batch_id bigint, o_is smallint[])
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  select batch_id, array_agg(i order by i)
    from (
      select batch_id, tree, i from vault.intake where worker_id = p_worker_id
       union all
      select batch_id, tree, i from vault.returned_mail where worker_id = p_worker_id) held
   group by batch_id, tree
   order by tree, batch_id;
end;
alter function vault.intakes_of_worker owner to vault_owner;
revoke all on function vault.intakes_of_worker from public;
grant execute on function vault.intakes_of_worker to app_owner;

-- Groups of intakes or returned mails appended longer ago than p_within that nobody opened; taking the attempt row here
-- shuts the group for its late opener.
create or replace function vault.sweep_intake(p_within interval)
returns table (o_batch_id bigint, o_is smallint[])
language sql
security definer
set search_path = pg_catalog, pg_temp
begin atomic
  with late as (
    select t.batch_id, b.tree, (t.i / b.group_size)::smallint as k, b.worker_id, array_agg(t.i order by t.i) as is_
      from (
        select batch_id, i from vault.intake where worker_id is not null
         union all
        select batch_id, i from vault.returned_mail where worker_id is not null) t
      join ledger.batch b on b.batch_id = t.batch_id and b.at < clock_timestamp() - p_within
     where not exists (select from sending.attempt o where o.batch_id = t.batch_id and o.k = t.i / b.group_size)
     group by t.batch_id, b.tree, t.i / b.group_size, b.worker_id
  ),
  shut as (
    insert into sending.attempt (batch_id, k, worker_id, swept)
    select batch_id, k, worker_id, true
      from late
        on conflict do nothing
    returning batch_id, k
  )
  select l.batch_id, l.is_
    from late l
    join shut s on s.batch_id = l.batch_id and s.k = l.k
   order by l.tree, l.batch_id;
end;
alter function vault.sweep_intake owner to vault_owner;
revoke all on function vault.sweep_intake from public;
grant execute on function vault.sweep_intake to app_owner;
