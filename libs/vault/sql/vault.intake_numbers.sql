-- How many sealed contacts wait to be admitted, and for how long the oldest has been due; how many returned mails
-- wait to be read: numbers only.
create or replace function vault.intake_numbers()
returns table (o_name text, o_value double precision)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    with waiting as materialized (
      select due
        from vault.intake
       limit 100000
    )
    select 'intake', count(*)::double precision
      from waiting
     union all
    select 'intake_oldest',
           coalesce(greatest(0, extract(epoch from clock_timestamp() - min(due))), 0)::double precision
      from waiting
     union all
    select 'returned', count(*)::double precision
      from (select from vault.returned_mail limit 100000) r;
end $$;
alter function vault.intake_numbers owner to vault_owner;
revoke all on function vault.intake_numbers from public;
grant execute on function vault.intake_numbers to app_owner;
