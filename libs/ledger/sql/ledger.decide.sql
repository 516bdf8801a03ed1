-- Decides each intended use and keeps the verdict: the first half of an append. Allowed uses come
-- first in the batch, so that groups are dense. Only reads the gate: an update of gate or salt inside
-- this statement, beside a withdrawal, lost rows (tried: reference/hot-path, point 9).
-- A verdict alone opens nothing: ledger.append must follow in the same transaction, and commit.
create or replace function ledger.decide(
  p_batch_id bigint, p_webshop_ids uuid[], p_contact_refs uuid[], p_purposes smallint[],
  p_channels smallint[], p_context_ids uuid[], p_fields int[])
returns table (o_position int, o_i smallint, o_verdict smallint, o_use_id uuid)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'ledger.decide needs read committed: an older snapshot would miss a withdrawal';
  end if;
  return query
    with judged as materialized (
      select w.*,
             gen_random_uuid() as use_id,
             ledger.verdict(g.stop, g.given, u.blocked_by, u.needs_consent, u.fields, w.fields,
               w.purpose * 4 + w.channel) as verdict,
             case when u.needs_consent then (w.purpose * 4 + w.channel)::smallint end as consent_bit
        from unnest(p_webshop_ids, p_contact_refs, p_purposes, p_channels, p_context_ids, p_fields)
               with ordinality w(webshop_id, contact_ref, purpose, channel, context_id, fields, position)
        left join consent.gate g on g.webshop_id = w.webshop_id and g.contact_ref = w.contact_ref
        left join consent.purpose u on u.purpose = w.purpose
      offset 0
    ),
    placed as materialized (
      select j.*,
             (row_number() over (order by j.verdict <> 1, j.contact_ref) - 1)::smallint as i
        from judged j
    ),
    kept as (
      insert into ledger.use (batch_id, i, webshop_id, contact_ref, context_id, use_id, purpose,
        channel, fields, verdict, consent_bit)
      select p_batch_id, p.i, p.webshop_id, p.contact_ref, p.context_id, p.use_id, p.purpose,
             p.channel, p.fields, p.verdict, p.consent_bit
        from placed p
    )
    select p.position::int, p.i, p.verdict, p.use_id
      from placed p;
end $$;
alter function ledger.decide owner to ledger_owner;
revoke all on function ledger.decide from public;
grant execute on function ledger.decide to app_owner, vault_owner;
