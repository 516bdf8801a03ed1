-- 1. Master keys: each version wrapped by the key provider (file or KMS), so that what lies here opens nothing.
--    `wraps` counts what was encrypted under a version, in blocks taken before they are used; GCM with random nonces
--    allows 2^32 (SP 800-38D §8.3), we stop at half of that. A retired version keeps its row and loses its bytes.
-- 2. keys_rw: who rotates and re-wraps. It reaches wrapped keys and no ciphertext of a person; vault_rw, which
--    reaches those, cannot re-wrap.
do $$
begin
  create role keys_rw login;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant connect on database %I to keys_rw', current_database());
end $$;
grant usage on schema vault to keys_rw;
set local role vault_owner;
create table vault.master_key (
  version smallint not null,
  provider text not null,
  provider_version text not null,
  wrapped bytea,
  wraps bigint not null default 0,
  made_at timestamptz not null default clock_timestamp(),
  retired_at timestamptz,
  constraint master_key_key primary key (version),
  constraint master_key_version_is_positive check (version > 0),
  constraint master_key_wraps_within_budget check (wraps between 0 and 2147483648),
  constraint master_key_gone_when_retired check ((wrapped is null) = (retired_at is not null))
);
create index person_by_key_version on vault.person (key_version, webshop_id, person_id);
