do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select oid::regprocedure
      from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace
       and proname like 'pg\_%advisory%'
  loop
    execute format('grant execute on function %s to public', v_function);
  end loop;
end $$;
