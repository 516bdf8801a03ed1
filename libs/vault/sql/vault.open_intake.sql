-- Hands out the sealed contacts and subscriptions of one group whose `admit` an earlier transaction
-- committed. An erased one stays shut: its row is simply not there any more. A subscription that was dropped
-- since the append comes without its content; one that is read comes with its person's wrapped key.
create or replace function vault.open_intake(p_worker_id uuid, p_batch_id bigint, p_k int, p_within interval)
returns table (o_i smallint, o_kind smallint, o_webshop_id uuid, o_contact_ref uuid, o_intake_id uuid,
  o_sealed bytea, o_tries smallint, o_person_id uuid, o_key_version smallint, o_wrapped_key bytea)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_from int;
  v_to int;
begin
  select o_from, o_to
    into v_from, v_to
    from vault.begin_group(p_worker_id, p_batch_id, p_k, 2, p_within);
  return query
    select t.i, t.kind, t.webshop_id, t.contact_ref, t.intake_id,
           case when not t.is_dropped then t.sealed end, t.tries,
           p.person_id, p.key_version, p.wrapped_key
      from vault.intake t
      join consent.gate g on g.webshop_id = t.webshop_id and g.contact_ref = t.contact_ref and g.stop & 8 = 0
      left join vault.person p on t.kind = 2 and p.webshop_id = g.webshop_id and p.person_id = g.person_id
     where t.batch_id = p_batch_id and t.i between v_from and v_to and t.worker_id = p_worker_id
     order by t.i;
end $$;
alter function vault.open_intake owner to vault_owner;
revoke all on function vault.open_intake from public;
grant execute on function vault.open_intake to vault_rw;
