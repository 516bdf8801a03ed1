-- The sending room's part of an erasure: what waits goes; what a worker took in hand and nobody will finish is
-- closed, each use with its leaf; what was told of the person's messages goes, as it holds the ids of uses, and
-- instants by which leaves could be found again. The notifications stay: facts of a shipment, told to nobody.
create or replace function sending.erase(p_webshop_id uuid, p_contact_refs uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch record;
begin
  for v_batch in
    select f.batch_id,
           array_agg(f.i order by f.i) as is_,
           array_agg((case when o.k is null or o.swept then 5 else 4 end)::smallint order by f.i) as results
      from sending.in_flight f
      join ledger.batch b on b.batch_id = f.batch_id
      left join sending.attempt o on o.batch_id = f.batch_id and o.k = f.i / b.group_size
     where f.webshop_id = p_webshop_id and f.contact_ref = any(p_contact_refs)
     group by f.batch_id
     order by f.batch_id
  loop
    perform sending.settle(v_batch.batch_id, v_batch.is_, v_batch.results,
      array_fill('erased'::text, array[cardinality(v_batch.is_)]),
      array_fill(null::timestamptz, array[cardinality(v_batch.is_)]), interval '0');
  end loop;
  delete from sending.queue
   where webshop_id = p_webshop_id
     and notification_id in (
       select notification_id
         from notifications.notification
        where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs));
  delete from sending.push_attempt
   where webshop_id = p_webshop_id
     and notification_id in (
       select notification_id
         from notifications.notification
        where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs));
  delete from sending.story
   where webshop_id = p_webshop_id
     and notification_id in (
       select notification_id
         from notifications.notification
        where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs));
  update shipments.shipment s
     set page_mark = null
   where s.webshop_id = p_webshop_id
     and s.page_mark is not null
     and s.shipment_id in (
       select shipment_id
         from consent.gate
        where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs))
     and not exists (
       select
         from consent.gate g
        where g.webshop_id = s.webshop_id and g.shipment_id = s.shipment_id and g.stop & 8 = 0);
end $$;
alter function sending.erase owner to app_owner;
revoke all on function sending.erase from public;
grant execute on function sending.erase to rights_owner;

-- Nobody claims from the webshop's tree until this transaction ends: so what has no row in hand now gets none.
-- The locks are those of sending.claim, and come before the person's.
create or replace function sending.hold_claims(p_webshop_id uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_tree smallint := (select tree from ledger.tenant_tree where webshop_id = p_webshop_id);
begin
  perform pg_advisory_xact_lock(77, v_tree * 4 + 1);
  perform pg_advisory_xact_lock(77, v_tree * 4 + 2);
end $$;
alter function sending.hold_claims owner to app_owner;
revoke all on function sending.hold_claims from public;
grant execute on function sending.hold_claims to rights_owner;

-- Whether a worker has a message to one of these in its hands.
create or replace function sending.has_in_flight(p_webshop_id uuid, p_contact_refs uuid[])
returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
return exists (
  select
    from sending.in_flight
   where webshop_id = p_webshop_id and contact_ref = any(p_contact_refs));
alter function sending.has_in_flight owner to app_owner;
revoke all on function sending.has_in_flight from public;
grant execute on function sending.has_in_flight to rights_owner;
