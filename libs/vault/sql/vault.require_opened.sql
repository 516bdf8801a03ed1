-- What was never opened cannot have been read: nothing is admitted or refused of it.
create or replace function vault.require_opened(p_batch_id bigint, p_is smallint[])
returns void
language plpgsql
as $$
begin
  if exists (
    select
      from unnest(p_is) r(i)
      left join ledger.batch b on b.batch_id = p_batch_id and b.kind = 2 and b.xid <> pg_current_xact_id()
      left join sending.attempt o on o.batch_id = p_batch_id and o.k = r.i / b.group_size
     where o.k is null or o.swept) then
    raise exception 'this intake was not opened' using errcode = '42501';
  end if;
end $$;
alter function vault.require_opened owner to vault_owner;
revoke all on function vault.require_opened from public;
