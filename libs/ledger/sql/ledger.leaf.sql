-- The body of one leaf, 118 bytes, the same width for every kind (docs/reference/ledger.md, byte by byte).
-- Holds no personal data and no webshop: whom it is about, and whose, stands only in commitments salted per
-- ContactRef. (With the webshop's id in clear, whoever fetched the leaves could count each webshop's parcels.)
create or replace function ledger.leaf(
  p_kind int, p_use_id uuid, p_webshop_id uuid, p_purpose smallint, p_channel smallint,
  p_result int, p_fields int, p_policy_version smallint, p_salt bytea, p_context_id uuid, p_at timestamptz)
returns bytea
language sql
stable
return '\x01'::bytea
  || substring(int2send(p_kind::smallint) from 2)
  || int8send((date_part('epoch', p_at) * 1000)::bigint)
  || uuid_send(p_use_id)
  || substring(sha256(p_salt || 'w'::bytea || uuid_send(p_use_id) || uuid_send(p_webshop_id)) for 16)
  || int2send(p_purpose)
  || int2send(p_channel)
  || int2send(p_result::smallint)
  || int4send(p_fields)
  || int2send(p_policy_version)
  || sha256(p_salt || 's'::bytea || uuid_send(p_use_id))
  || sha256(p_salt || 'c'::bytea || uuid_send(p_use_id) || uuid_send(p_context_id));
alter function ledger.leaf owner to ledger_owner;
revoke all on function ledger.leaf from public;
