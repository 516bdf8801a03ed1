import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

const run = promisify(execFile);
const root = projectRoot();
const require = createRequire(import.meta.url);
const mayImport = require(join(root, 'may-import.cjs')) as Record<string, readonly string[]>;
const APPS = [
  'api',
  'ingest-worker',
  'vault-worker',
  'upkeep-worker',
  'tracking-web',
  'witness',
  'standalone',
  'cli',
];

interface Violation {
  readonly from: string;
  readonly rule: string;
}

/** Each sabotage is one file that breaks one rule, laid into an otherwise clean house. */
const SABOTAGES = [
  {
    rule: 'table-shipments',
    what: 'a lib imports a door that the table does not give it',
    file: 'libs/shipments/src/peek.ts',
    text: "import { vault } from '@app/vault';\nexport const peek = vault;\n",
  },
  {
    rule: 'table-platform',
    what: 'a lib imports only a type from such a door',
    file: 'libs/platform/src/typed.ts',
    text: "import type { Database } from '@app/database';\nexport type Known = Database;\n",
  },
  {
    rule: 'internal-is-closed',
    what: "a lib goes past another's door into its internal folder",
    file: 'libs/sending/src/deep.ts',
    text: "import { keys } from '../../vault/src/internal/keys.js';\nexport const deep = keys;\n",
  },
  {
    rule: 'front-door-only-for-apps',
    what: 'an app imports a file behind the door',
    file: 'apps/vault-worker/src/side-door.ts',
    text: "import { part } from '../../../libs/vault/src/part.js';\nexport const side = part;\n",
  },
  {
    rule: 'ingest-worker-reaches-no-contact-data',
    what: 'the ingest worker comes to the vault by way of sending',
    file: 'apps/ingest-worker/src/detour.ts',
    text: "import { sending } from '@app/sending';\nexport const detour = sending;\n",
  },
  {
    rule: 'api-reaches-no-vault',
    what: 'the API comes to the vault by way of sending',
    file: 'apps/api/src/detour.ts',
    text: "import { sending } from '@app/sending';\nexport const detour = sending;\n",
  },
  {
    rule: 'tracking-web-asks-the-api',
    what: 'the tracking page comes to the database by way of shipments',
    file: 'apps/tracking-web/src/detour.ts',
    text: "import { shipments } from '@app/shipments';\nexport const detour = shipments;\n",
  },
  {
    rule: 'table-verifier',
    what: 'the verifier takes something of the server that it checks',
    file: 'libs/verifier/src/borrowed.ts',
    text: "import { ledger } from '@app/ledger';\nexport const borrowed = ledger;\n",
  },
  {
    rule: 'witness-trusts-no-server',
    what: 'the witness takes something of the server that it doubts',
    file: 'apps/witness/src/borrowed.ts',
    text: "import { platform } from '@app/platform';\nexport const borrowed = platform;\n",
  },
  {
    rule: 'ciphers-have-three-rooms',
    what: 'a lib outside the three rooms imports HPKE',
    file: 'libs/notifications/src/cipher.ts',
    text: "import { CipherSuite } from '@hpke/core';\nexport const cipher = CipherSuite;\n",
  },
  {
    rule: 'no-circular',
    what: 'two files of one lib import each other',
    file: 'libs/consent/src/egg.ts',
    text: "import { hen } from './hen.js';\nexport const egg = hen;\n",
    beside: {
      'libs/consent/src/hen.ts': "import { egg } from './egg.js';\nexport const hen = egg;\n",
    },
  },
  {
    rule: 'libs-know-no-process',
    what: 'a lib imports from an app',
    file: 'libs/kafka/src/upward.ts',
    text: "import { api } from '../../../apps/api/src/main.js';\nexport const upward = api;\n",
  },
] as const;

describe('the import rules', () => {
  let house: string;

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'seintje-imports-'));
    await buildHouse(house);
  });

  afterAll(async () => {
    await rm(house, { recursive: true });
  });

  it('hold in this repository', async () => {
    expect(await violations(root)).toEqual([]);
  }, 120_000);

  it('give every lib its row in may-import.cjs', async () => {
    expect((await readdir(join(root, 'libs'))).filter((lib) => !(lib in mayImport))).toEqual([]);
  });

  it('allow a house in which every lib imports all that the table gives it', async () => {
    expect(await violations(house)).toEqual([]);
  }, 120_000);

  describe('catch it when', () => {
    let found: readonly Violation[];

    beforeAll(async () => {
      for (const sabotage of SABOTAGES) {
        await write(house, sabotage.file, sabotage.text);
        for (const [file, text] of Object.entries('beside' in sabotage ? sabotage.beside : {})) {
          await write(house, file, text);
        }
      }
      found = await violations(house);
    }, 120_000);

    it.each(SABOTAGES)('$what', ({ file, rule }) => {
      expect(found).toContainEqual({ from: file, rule });
    });
  });
});

/** A small house with every lib and app of the real one, each lib importing every door it may. */
async function buildHouse(folder: string): Promise<void> {
  for (const file of ['may-import.cjs', '.dependency-cruiser.cjs', 'tsconfig.json']) {
    await cp(join(root, file), join(folder, file));
  }
  for (const [lib, allowed] of Object.entries(mayImport)) {
    const imports = allowed.map((other) => `import { ${inCode(other)} } from '@app/${other}';\n`);
    await write(
      folder,
      `libs/${lib}/src/index.ts`,
      `${imports.join('')}export const ${inCode(lib)} = [${allowed.map(inCode).join(', ')}];\n`,
    );
  }
  await write(folder, 'libs/database/src/index.ts', databaseDoor());
  await write(folder, 'libs/vault/src/internal/keys.ts', 'export const keys = 1;\n');
  await write(folder, 'libs/vault/src/part.ts', 'export const part = 1;\n');
  for (const app of APPS) {
    const [lib, name] = (
      {
        'ingest-worker': ['ingest', 'ingest'],
        'tracking-web': ['platform', 'platform'],
        witness: ['verifier', 'verifier'],
      } as Record<string, readonly [string, string]>
    )[app] ?? ['shipments', 'shipments'];
    const text = `import { ${name} } from '@app/${lib}';\nexport const api = ${name};\n`;
    await write(folder, `apps/${app}/src/main.ts`, text);
  }
}

/** A lib's name as code can spell it. */
const inCode = (lib: string): string => lib.replaceAll('-', '_');

const databaseDoor = (): string =>
  [
    "import { privacy } from '@app/privacy';",
    "import { platform } from '@app/platform';",
    'export type Database = typeof privacy;',
    'export const database = [privacy, platform];',
    '',
  ].join('\n');

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** Runs the rules of a folder over that folder, as `npm run boundaries` does. */
async function violations(folder: string): Promise<readonly Violation[]> {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const present = await readdir(folder);
  const parts = ['apps', 'libs', 'dev', 'demo', 'bench', 'test'].filter((part) =>
    present.includes(part),
  );
  // The exit code counts the violations; they are read from the output, so any code is as good.
  const { stdout } = await run(process.execPath, [cli, '--output-type', 'json', ...parts], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((failed: unknown) => failed as { readonly stdout: string });
  const report = JSON.parse(stdout) as {
    readonly summary: {
      readonly totalCruised: number;
      readonly violations: readonly { from: string; rule: { name: string } }[];
    };
  };
  // A run that looked at nothing finds nothing.
  expect(report.summary.totalCruised).toBeGreaterThan(15);
  return report.summary.violations
    .map(({ from, rule }) => ({ from, rule: rule.name }))
    .filter(({ rule }) => folder === root || rule !== 'resolvable');
}
