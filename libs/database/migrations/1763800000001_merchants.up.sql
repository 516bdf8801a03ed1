-- 1. Webshops: the tenants, each the data controller of its recipients.
-- 2. API keys: only a keyed hash of the secret is stored; keys rotate by having several at once.
set local role app_owner;
create table merchants.webshop (
  webshop_id uuid not null,
  name text not null,
  language text not null default 'nl',
  sender_name text not null,
  sender_address text not null,
  notice_url text not null,
  uncertain_policy text not null default 'resend',
  created_at timestamptz not null default now(),
  constraint webshop_key primary key (webshop_id),
  constraint webshop_language_known check (language in ('nl', 'en')),
  constraint webshop_uncertain_policy_known check (uncertain_policy in ('resend', 'hold'))
);
create table merchants.api_key (
  webshop_id uuid not null,
  key_id uuid not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint api_key_key primary key (webshop_id, key_id),
  constraint api_key_of_webshop foreign key (webshop_id) references merchants.webshop,
  constraint api_key_scopes_known
    check (scopes <@ array['shipments:write', 'shipments:read', 'consent:write', 'rights:write'])
);
create unique index api_key_by_id on merchants.api_key (key_id);

alter table merchants.webshop enable row level security;
alter table merchants.webshop force row level security;
create policy webshop_owner on merchants.webshop to app_owner using (true) with check (true);
create policy webshop_of_tenant on merchants.webshop for select to api_rw
  using (webshop_id = nullif(current_setting('app.tenant', true), '')::uuid);
alter table merchants.api_key enable row level security;
alter table merchants.api_key force row level security;
create policy api_key_owner on merchants.api_key to app_owner using (true) with check (true);
grant select on merchants.webshop to api_rw;
