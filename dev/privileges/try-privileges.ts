import type pg from 'pg';
import { OUR_SCHEMAS } from '../schema/dump-schema.js';

/** Who may do what, found out by doing it: a line an object. */
export interface Tried {
  readonly title: string;
  readonly lines: string[];
}

interface Table {
  name: string;
  owner: string;
  security: string;
  columns: { name: string; type: string; isGenerated: boolean }[];
}

interface Callable {
  signature: string;
  name: string;
  /** Null: a trigger's. */
  call: string | null;
}

const TABLE_VERBS = ['select', 'insert', 'update', 'delete', 'truncate'] as const;
type Verb = (typeof TABLE_VERBS)[number];

/** Roles of ours: those that log in, and owners. */
const ROLES = `
  select rolname as role
    from pg_roles
   where rolname ~ '_(rw|ro)$' or oid in (select nspowner from pg_namespace where nspname = any($1))
   order by rolname collate "C"`;

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relowner::regrole::text as owner,
         case when c.relforcerowsecurity and c.relrowsecurity then 'row security forced'
              when c.relrowsecurity then 'row security not for its owner' else 'no row security' end as security,
         (select json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod),
                                            'isGenerated', a.attidentity <> '' or a.attgenerated <> '') order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm')
   order by 1`;

const SEQUENCES = `
  select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind = 'S'
   order by 1`;

/**
 * Trigger functions are called by their tables; nobody can call one, so their right is looked up. A strict function
 * given null is not called at all, so those of the server get a number.
 */
const functions = (where: string): string => `
  select p.oid::regprocedure::text as signature, p.proname as name,
         case when p.prorettype <> 'trigger'::regtype then
           format('select %I.%I(%s)', n.nspname, p.proname,
             (select string_agg(format('%s::%s', case when p.proisstrict then '-79' else 'null' end, format_type(t, null)), ', ' order by o)
                from unnest(p.proargtypes) with ordinality u(t, o))) end as call
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
   where p.prokind = 'f' and ${where}
   order by 1`;

/**
 * Tries everything that a role may do, as that role, in a transaction that is rolled back. Not the catalogue is
 * asked but the server: what it lets through counts, whatever comes of it.
 */
export async function tryPrivileges(admin: pg.Client): Promise<Tried[]> {
  await admin.query("select set_config('search_path', '', false)");
  const rows = async <T extends pg.QueryResultRow>(query: string): Promise<T[]> =>
    (await admin.query<T>(query, query.includes('$1') ? [[...OUR_SCHEMAS]] : [])).rows;
  const roles = (await rows<{ role: string }>(ROLES)).map(({ role }) => role);
  const tables = await rows<Table>(TABLES);
  const sequences = (await rows<{ name: string }>(SEQUENCES)).map(({ name }) => name);
  const ours = await rows<Callable>(functions('n.nspname = any($1)'));
  const locks = await rows<Callable>(
    functions(String.raw`n.nspname = 'pg_catalog' and p.proname like 'pg\_%advisory%'`),
  );
  const trial = new Trial(admin);
  await admin.query('begin');
  await admin.query("set local statement_timeout = '5s'");
  const places: Tried = { title: 'Schemas and the database', lines: [] };
  for (const schema of ['public', ...OUR_SCHEMAS]) {
    places.lines.push(
      await byRole(trial, roles, schema, [
        ['use', `select '${schema}.no_such_table'::regclass`],
        ['create', `create table ${schema}.tried ()`],
      ]),
    );
  }
  places.lines.push(
    await byRole(trial, roles, 'the database', [
      ['create schema', 'create schema tried'],
      ['temporary table', 'create temporary table tried ()'],
    ]),
  );
  const tried = [
    places,
    { title: 'Tables: verbs, and columns where not the whole table', lines: [] },
  ];
  for (const table of tables) tried[1]?.lines.push(...(await tryTable(trial, roles, table)));
  const counters: Tried = { title: 'Sequences', lines: [] };
  for (const name of sequences) {
    counters.lines.push(
      await byRole(trial, roles, name, [
        ['next', `select nextval('${name}')`],
        ['set', `select setval('${name}', 1)`],
      ]),
    );
  }
  const called: Tried = { title: 'Functions: who may call', lines: [] };
  for (const one of ours) called.lines.push(await tryFunction(trial, roles, one));
  const held: Tried = { title: 'Advisory locks: who may call', lines: [] };
  for (const one of locks) held.lines.push(await tryFunction(trial, roles, one));
  await admin.query('rollback');
  return [...tried, counters, called, held];
}

/** One session that takes each role in turn and undoes each step. */
class Trial {
  constructor(private readonly admin: pg.Client) {}

  /** Whether the server lets the role do it: only its own refusal of a right counts as no. */
  async may(
    role: string,
    statement: string,
    denial = /^permission denied (?:for|to) /,
  ): Promise<boolean> {
    try {
      // Sent together, as thousands of these are sent one after the other.
      await this.admin.query(
        `savepoint tried; set local session authorization ${role}; ${statement}`,
      );
      return true;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return !(code === '42501' && denial.test(message));
    } finally {
      await this.admin.query('rollback to savepoint tried; release savepoint tried');
    }
  }

  async mayCall(role: string, signature: string): Promise<boolean> {
    const { rows } = await this.admin.query<{ may: boolean }>(
      "select has_function_privilege($1, $2::regprocedure, 'execute') as may",
      [role, signature],
    );
    return rows[0]?.may ?? false;
  }
}

async function byRole(
  trial: Trial,
  roles: string[],
  object: string,
  deeds: (readonly [name: string, statement: string])[],
): Promise<string> {
  const parts: string[] = [];
  for (const role of roles) {
    const done: string[] = [];
    for (const [name, statement] of deeds) {
      if (await trial.may(role, statement)) done.push(name);
    }
    if (done.length > 0) parts.push(`${role} (${done.join(', ')})`);
  }
  return `${object}: ${parts.join(', ') || 'nobody'}`;
}

async function tryTable(trial: Trial, roles: string[], table: Table): Promise<string[]> {
  const lines = [`${table.name}, of ${table.owner}, ${table.security}`];
  for (const role of roles) {
    const done: string[] = [];
    for (const verb of TABLE_VERBS) {
      const statement = onTable(verb, table);
      if (await trial.may(role, statement)) done.push(verb);
      else if (verb !== 'delete' && verb !== 'truncate') {
        const columns: string[] = [];
        for (const column of table.columns) {
          if (await trial.may(role, onColumn(verb, table, column))) columns.push(column.name);
        }
        if (columns.length > 0) done.push(`${verb} (${columns.join(', ')})`);
      }
    }
    if (done.length > 0) {
      lines.push(`  ${role}: ${done.join() === TABLE_VERBS.join() ? 'all' : done.join(', ')}`);
    }
  }
  if (lines.length === 1) lines.push('  nobody');
  return lines;
}

/** Rights are looked at before rows are: with no row to touch nothing else can go wrong. */
function onTable(verb: Verb, { name, columns }: Table): string {
  const all = columns.map((column) => column.name).join(', ');
  const set = columns.map((column) => `${column.name} = default`).join(', ');
  switch (verb) {
    case 'select':
      return `select * from ${name} where false`;
    case 'insert':
      return `insert into ${name} (${all}) overriding system value select ${columns.map(nothing).join(', ')} where false`;
    case 'update':
      return `update ${name} set ${set} where false`;
    case 'delete':
      return `delete from ${name} where false`;
    case 'truncate':
      return `truncate ${name}`;
  }
}

function onColumn(
  verb: 'select' | 'insert' | 'update',
  { name }: Table,
  column: Table['columns'][number],
): string {
  switch (verb) {
    case 'select':
      return `select ${column.name} from ${name} where false`;
    case 'insert':
      return `insert into ${name} (${column.name}) overriding system value select ${nothing(column)} where false`;
    case 'update':
      return `update ${name} set ${column.name} = default where false`;
  }
}

const nothing = ({ type }: Table['columns'][number]): string => `null::${type}`;

async function tryFunction(trial: Trial, roles: string[], one: Callable): Promise<string> {
  const may: string[] = [];
  // A function that is let in may be refused something within: that is not the caller's right.
  const denial = new RegExp(`^permission denied for (?:function ${one.name}|schema )`);
  for (const role of roles) {
    const isLetIn =
      one.call === null
        ? await trial.mayCall(role, one.signature)
        : await trial.may(role, one.call, denial);
    if (isLetIn) may.push(role);
  }
  return `${one.signature}: ${may.join(', ') || 'nobody'}`;
}
