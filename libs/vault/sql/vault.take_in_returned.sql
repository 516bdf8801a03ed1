-- Keeps a sealed returned mail until it is read, with the reference it bears. Write-only: who calls this cannot
-- read it back. False when so many wait that the mail systems should come again later; they keep the mail.
create or replace function vault.take_in_returned(p_returned_id uuid, p_reference text, p_sealed bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(*) from (select from vault.returned_mail limit 5000) waiting) = 5000 then
    return false;
  end if;
  insert into vault.returned_mail (returned_id, reference, sealed)
  values (p_returned_id, p_reference, p_sealed);
  perform pg_notify('returned_mail', '0');
  return true;
end $$;
alter function vault.take_in_returned owner to vault_owner;
revoke all on function vault.take_in_returned from public;
grant execute on function vault.take_in_returned to relay_rw;
