/**
 * What the cells of this bench put into their own database, and no other: the send's own steps without its queue,
 * and plain tables of the same rows. Nothing shipped can reach them.
 */

/** The two halves of a gated open by the shipped functions: decide and append, commit; then open. */
export const GATED = `
create schema bench;
create function bench.append_uses(
  p_worker_id uuid, p_tree smallint, p_webshop_ids uuid[], p_contact_refs uuid[], p_context_ids uuid[])
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch_id bigint := nextval('ledger.batch_batch_id_seq');
  v_count int[] := array[cardinality(p_contact_refs)];
begin
  perform sending.require_live(p_worker_id);
  perform ledger.decide(v_batch_id, p_webshop_ids, p_contact_refs, array_fill(2::smallint, v_count),
    array_fill(1::smallint, v_count), p_context_ids, array_fill(1, v_count));
  perform ledger.append(v_batch_id, 1::smallint, p_tree, p_worker_id, v_count[1]::smallint);
  return v_batch_id;
end $$;
create function bench.open_uses(p_worker_id uuid, p_batch_id bigint)
returns table (webshop_id uuid, contact_ref uuid, person_id uuid, version int, key_version smallint,
  wrapped_key bytea, email bytea)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select o_webshop_id, o_contact_ref, o_person_id, o_version, o_key_version, o_wrapped_key, o_email
      from vault.open(p_worker_id, p_batch_id, 0, interval '30 seconds');
end $$;
alter function bench.append_uses owner to app_owner;
alter function bench.open_uses owner to app_owner;
grant usage on schema bench to vault_rw, app_owner;`;

/** The same rows without gate, ledger or separation of roles: one table each, one index each. */
export const PLAIN = `
create schema bench;
create table bench.plain_use (
  webshop_id uuid not null,
  contact_ref uuid not null,
  context_id uuid not null primary key,
  purpose smallint not null,
  channel smallint not null,
  at timestamptz not null default clock_timestamp());
create table bench.plain_contact as
select c.webshop_id, c.contact_ref, c.person_id, c.version, p.key_version, p.wrapped_key, c.email
  from vault.contact c
  join vault.person p using (webshop_id, person_id);
alter table bench.plain_contact add primary key (webshop_id, contact_ref);
grant usage on schema bench to vault_rw;
grant insert, select on bench.plain_use to vault_rw;
grant select on bench.plain_contact to vault_rw;`;

/** The send without leaves, trees and bundles; gate, use rows and groups stay, as the open is built on them. */
export const WITHOUT_LEDGER = `
create or replace function ledger.append(
  p_batch_id bigint, p_kind smallint, p_tree smallint, p_worker_id uuid, p_group_size smallint)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into ledger.batch (batch_id, kind, tree, worker_id, first, n, allowed, group_size)
  overriding system value
  select p_batch_id, p_kind, p_tree, p_worker_id, 0, count(*), count(*) filter (where verdict = 1), p_group_size
    from ledger.use
   where batch_id = p_batch_id;
end $$;
create or replace function ledger.close(p_batch_id bigint, p_is smallint[], p_results smallint[])
returns void
language sql
as '';`;
