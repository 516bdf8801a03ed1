-- The references of returned mails that nobody has in hand, oldest first; not what they hold. Those without a
-- claim of ours come out, too: somebody must count them.
create or replace function vault.waiting_returned(p_rows_max int)
returns table (o_returned_id uuid, o_reference text, o_tries smallint)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select returned_id, reference, tries
      from vault.returned_mail
     where worker_id is null
     order by received_at
     limit p_rows_max;
end $$;
alter function vault.waiting_returned owner to vault_owner;
revoke all on function vault.waiting_returned from public;
grant execute on function vault.waiting_returned to vault_rw;
