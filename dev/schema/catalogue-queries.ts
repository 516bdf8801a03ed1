// Each query gives lines of text about the schemas $1, in an order that does not depend on the server:
// names sort by bytes, rights are listed in full (also the ones nobody granted by hand) and sorted.

/** Everything that decides who may do what, and what holds of the data. */
export interface CatalogueSection {
  title: string;
  query: string;
}

const rights = (acl: string): string =>
  `(select coalesce(string_agg(item::text, ' ' order by item::text collate "C"), 'nobody') from unnest(${acl}) item)`;

/** Column lists of indexes and constraints name no schema when it is in the search path; it is empty here. */
export const CATALOGUE_SECTIONS: readonly CatalogueSection[] = [
  {
    title: 'Roles: those that log in, and owners that nobody logs in as',
    query: `
      select format('%s: login %s, superuser %s, bypasses row security %s, member of %s, settings %s',
               r.rolname, r.rolcanlogin, r.rolsuper, r.rolbypassrls,
               coalesce((select string_agg(g.rolname, ',' order by g.rolname collate "C")
                           from pg_auth_members m join pg_roles g on g.oid = m.roleid
                          where m.member = r.oid), 'none'),
               coalesce(array_to_string(r.rolconfig, ','), 'none')) as line
        from pg_roles r
       where r.oid in (select nspowner from pg_namespace where nspname = any($1))
          or r.rolname ~ '_(rw|ro)$'
       order by r.rolname collate "C"`,
  },
  {
    title: 'Schemas',
    query: `
      select format('%s: owner %s, rights %s', n.nspname, n.nspowner::regrole,
               ${rights("coalesce(n.nspacl, acldefault('n', n.nspowner))")}) as line
        from pg_namespace n
       where n.nspname = any($1)
       order by n.nspname collate "C"`,
  },
  {
    title: 'Types',
    query: `
      select format('%s.%s: %s', n.nspname, t.typname,
               string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
        from pg_type t
        join pg_namespace n on n.oid = t.typnamespace
        join pg_enum e on e.enumtypid = t.oid
       where n.nspname = any($1)
       group by n.nspname, t.typname
       order by (n.nspname || '.' || t.typname) collate "C"`,
  },
  {
    title: 'Tables and sequences',
    query: `
      select format('%s: %s, owner %s, options %s, row security %s, rights %s%s',
               c.oid::regclass,
               case c.relkind when 'r' then 'table' when 'p' then 'partitioned table'
                              when 'S' then 'sequence' when 'v' then 'view' else c.relkind::text end,
               c.relowner::regrole,
               coalesce(array_to_string(c.reloptions, ','), 'none'),
               case when c.relforcerowsecurity and c.relrowsecurity then 'forced'
                    when c.relrowsecurity then 'on, not for the owner' else 'off' end,
               ${rights("coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::\"char\" else 'r'::\"char\" end, c.relowner))")},
               case when c.relispartition then ', partition ' || pg_get_expr(c.relpartbound, c.oid) else '' end) as line
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relkind in ('r', 'p', 'S', 'v', 'm')
       order by (c.oid::regclass)::text collate "C"`,
  },
  {
    title: 'Columns',
    query: `
      select format('%s.%s: %s%s%s%s%s%s', c.oid::regclass, a.attname,
               format_type(a.atttypid, a.atttypmod),
               case when a.attnotnull then ' not null' else '' end,
               case when a.attidentity <> '' then ' identity' else '' end,
               coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
               case when a.attstorage <> t.typstorage then ', storage ' || a.attstorage::text else '' end,
               case when a.attacl is not null then ', rights ' || ${rights('a.attacl')} else '' end) as line
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where n.nspname = any($1) and a.attnum > 0 and not a.attisdropped
       order by (c.oid::regclass)::text collate "C",
                (select count(*) from pg_attribute b
                  where b.attrelid = a.attrelid and b.attnum between 1 and a.attnum and not b.attisdropped)`,
  },
  {
    // Not null has a constraint of its own from PostgreSQL 18 on; it stands with its column.
    title: 'Constraints',
    query: `
      select format('%s %s: %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as line
        from pg_constraint c
        join pg_namespace n on n.oid = c.connamespace
       where n.nspname = any($1) and c.conrelid <> 0 and c.contype <> 'n'
       order by (c.conrelid::regclass)::text collate "C", c.conname collate "C"`,
  },
  {
    title: 'Indexes',
    query: `
      select pg_get_indexdef(i.indexrelid) as line
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1)
       order by (c.oid::regclass)::text collate "C"`,
  },
  {
    title: 'Triggers',
    query: `
      select pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' (not enabled)' end as line
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and not t.tgisinternal
       order by (c.oid::regclass)::text collate "C", t.tgname collate "C"`,
  },
  {
    title: 'Row-level security',
    query: `
      select format('%s.%s %s: %s %s to %s using %s with check %s', schemaname, tablename, policyname,
               lower(permissive), lower(cmd),
               (select string_agg(r::text, ',' order by r::text collate "C") from unnest(roles) r),
               coalesce(qual, 'none'), coalesce(with_check, 'none')) as line
        from pg_policies
       where schemaname = any($1)
       order by (schemaname || '.' || tablename) collate "C", policyname collate "C"`,
  },
  {
    title: 'Functions, with the MD5 of their definition',
    query: `
      select format('%s returns %s: owner %s, %s, %s, settings %s, rights %s, md5 %s',
               p.oid::regprocedure, pg_get_function_result(p.oid), p.proowner::regrole,
               case when p.prosecdef then 'runs as its owner' else 'runs as its caller' end,
               case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
               coalesce(array_to_string(p.proconfig, ','), 'none'),
               ${rights("coalesce(p.proacl, acldefault('f', p.proowner))")},
               md5(pg_get_functiondef(p.oid))) as line
        from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = any($1)
       order by (p.oid::regprocedure)::text collate "C"`,
  },
];
