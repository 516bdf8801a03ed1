-- The second half of an admission, under its locks: gate rows get their person, contacts are stored unless
-- the person objected, intake rows go, uses are closed (6 admitted, 8 objected). The tree's head comes last.
create or replace function vault.store_contacts(
  p_worker_id uuid, p_batch_id bigint, p_is smallint[], p_blind_indexes bytea[], p_person_ids uuid[],
  p_emails bytea[], p_names bytea[])
returns void
language plpgsql
as $$
declare
  v_is smallint[];
  v_results smallint[];
begin
  with ready as materialized (
    select a.i, t.webshop_id, t.contact_ref, a.person_id, a.email, a.name,
           exists (select from vault.objection o
                    where o.webshop_id = p.webshop_id and o.objection_mark = p.objection_mark) as objected
      from unnest(p_is, p_blind_indexes, p_person_ids, p_emails, p_names) a(i, blind_index, person_id, email, name)
      join vault.intake t on t.batch_id = p_batch_id and t.i = a.i and t.worker_id = p_worker_id and t.kind = 1
      join vault.person p on p.webshop_id = t.webshop_id and p.person_id = a.person_id and p.blind_index = a.blind_index
  ),
  attached as materialized (
    select s.*
      from (select array_agg(webshop_id) webshop_ids, array_agg(contact_ref) contact_refs,
                   array_agg(person_id) person_ids, array_agg((objected::int * 2)::smallint) stops
              from ready having count(*) > 0) r,
           consent.attach_persons(r.webshop_ids, r.contact_refs, r.person_ids, r.stops) s
  ),
  stored as (
    insert into vault.contact (webshop_id, contact_ref, person_id, email, name)
    select r.webshop_id, r.contact_ref, r.person_id, r.email, r.name
      from ready r
      join attached a on a.o_webshop_id = r.webshop_id and a.o_contact_ref = r.contact_ref
     where a.o_stop & 2 = 0
  ),
  marked as (
    insert into vault.objection (webshop_id, objection_mark)
    select distinct r.webshop_id, p.objection_mark
      from ready r
      join attached a on a.o_webshop_id = r.webshop_id and a.o_contact_ref = r.contact_ref and a.o_stop & 2 <> 0
      join vault.person p on p.webshop_id = r.webshop_id and p.person_id = r.person_id
        on conflict do nothing
  ),
  dropped as (
    delete from vault.intake t using ready r where t.webshop_id = r.webshop_id and t.intake_id = r.contact_ref
  )
  select array_agg(r.i order by r.i),
         array_agg((case when a.o_stop & 2 <> 0 then 8 else 6 end)::smallint order by r.i)
    into v_is, v_results
    from ready r
    join attached a on a.o_webshop_id = r.webshop_id and a.o_contact_ref = r.contact_ref;
  if v_is is not null then
    perform ledger.close(p_batch_id, v_is, v_results);
  end if;
end $$;
alter function vault.store_contacts owner to vault_owner;
revoke all on function vault.store_contacts from public;
