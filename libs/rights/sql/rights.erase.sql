-- Erases a person, as tombstone number p_number says: contacts, index, key, subscriptions, what waits and what was
-- told go; gate rows stay with stop 8 and name nobody; the salts go, so that no leaf links to anybody; a leaf says
-- that somebody was erased. The tombstone is on the disk before this is called. Tombstones are applied in their
-- order, each once; also again to a database that was restored. What is not there any more is no fault.
create or replace function rights.erase(
  p_number bigint, p_hash bytea, p_before bytea, p_webshop_id uuid, p_person_id uuid, p_contact_refs uuid[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_contact_refs uuid[];
begin
  perform 1
     from rights.tombstones_applied
    where count = p_number - 1 and last_hash = p_before
      for update;
  if not found then
    raise exception 'tombstone % is not the next one of this database', p_number using errcode = 'SJ004';
  end if;
  v_contact_refs := consent.erase(p_webshop_id, p_person_id, p_contact_refs);
  perform vault.erase(p_webshop_id, p_person_id, v_contact_refs);
  perform sending.erase(p_webshop_id, v_contact_refs);
  update rights.erasure
     set erased_at = clock_timestamp()
   where webshop_id = p_webshop_id and contact_ref = any(v_contact_refs) and erased_at is null;
  update rights.tombstones_applied
     set count = p_number, last_hash = p_hash;
  perform ledger.erase(p_webshop_id, v_contact_refs);
end $$;
alter function rights.erase owner to rights_owner;
revoke all on function rights.erase from public;
grant execute on function rights.erase to upkeep_rw;
