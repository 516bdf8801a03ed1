-- Ends returned mails that belong to no notification of ours, unread, so without a use: the reference is no
-- proof, or of nothing known. The caller counts them. Returns how many went.
create or replace function vault.drop_returned(p_worker_id uuid, p_returned_ids uuid[])
returns int
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count int;
begin
  perform sending.require_live(p_worker_id);
  delete from vault.returned_mail
   where returned_id = any(p_returned_ids) and worker_id is null;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
alter function vault.drop_returned owner to vault_owner;
revoke all on function vault.drop_returned from public;
grant execute on function vault.drop_returned to vault_rw;
