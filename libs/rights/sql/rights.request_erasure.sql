-- A person's erasure (GDPR 17), passed on by the webshop: from this commit on their data is stored and used for
-- nothing; the erasure itself follows, by upkeep-worker. Says 'unknown' of a ContactRef that is not this webshop's,
-- 'erased' when it is done, else 'erasing'. Asked again it changes nothing.
create or replace function rights.request_erasure(p_webshop_id uuid, p_contact_ref uuid)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_state text;
begin
  if p_webshop_id is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'rights.request_erasure is for the webshop of this transaction' using errcode = '42501';
  end if;
  v_state := consent.restrict_for_erasure(p_webshop_id, p_contact_ref);
  if v_state = 'erasing' then
    insert into rights.erasure (webshop_id, contact_ref)
    values (p_webshop_id, p_contact_ref)
        on conflict do nothing;
    perform pg_notify('erasure', '');
  end if;
  return v_state;
end $$;
alter function rights.request_erasure owner to rights_owner;
revoke all on function rights.request_erasure from public;
grant execute on function rights.request_erasure to api_rw;
