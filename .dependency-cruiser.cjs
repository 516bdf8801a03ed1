// Turns may-import.cjs into rules. `npx depcruise apps libs dev demo bench test` checks them;
// test/architecture/imports.spec.ts proves that breaking them is caught.
const mayImport = require('./may-import.cjs');

const LIBS = Object.keys(mayImport);
const A_TEST = '[.](spec|int-spec|e2e-spec|conformance)[.]ts$';

const table = LIBS.map((lib) => ({
  name: `table-${lib}`,
  severity: 'error',
  comment: `libs/${lib} may import only: ${mayImport[lib].join(', ') || 'no other lib'}. See may-import.cjs.`,
  from: { path: `^libs/${lib}/`, pathNot: A_TEST },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...mayImport[lib]].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...table,
    {
      name: 'in-the-table',
      severity: 'error',
      comment: 'A new lib gets its row in may-import.cjs before its first import.',
      from: { path: '^libs/', pathNot: `^libs/(${LIBS.join('|')})/` },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: "A lib's only door is its src/index.ts.",
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'front-door-only-for-apps',
      severity: 'error',
      comment: "A lib's only door is its src/index.ts.",
      from: { pathNot: '^libs/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    },
    {
      name: 'internal-is-closed',
      severity: 'error',
      comment:
        'What lies in internal/ belongs to its lib alone; what others need belongs on the door.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/internal/', pathNot: '^libs/$1/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle has no first page to read; types count as well.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-know-no-process',
      severity: 'error',
      comment: 'No lib knows in which process it runs, nor that it is developed, shown or tested.',
      from: { path: '^libs/', pathNot: A_TEST },
      to: { path: '^(apps|dev|demo|bench|test)/' },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment: 'Processes meet in the database and in Kafka. Only standalone puts them together.',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/standalone/', A_TEST] },
      to: { path: '^(apps|dev|demo|bench|test)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'ingest-worker-reaches-no-contact-data',
      severity: 'error',
      comment: 'Carrier events need no address, so their process cannot come to one, by no detour.',
      from: { path: '^apps/ingest-worker/' },
      to: { path: '^libs/(vault|sealing)/', reachable: true },
    },
    {
      name: 'api-reaches-no-vault',
      severity: 'error',
      comment: 'The API seals contacts and cannot read them back: it has the public half only.',
      from: { path: '^apps/api/' },
      to: { path: '^libs/vault/', reachable: true },
    },
    {
      name: 'tracking-web-asks-the-api',
      severity: 'error',
      comment: 'The page that everybody reaches has no key and no database: it asks the API.',
      from: { path: '^apps/tracking-web/' },
      to: { path: '^libs/', pathNot: '^libs/(platform|privacy)/', reachable: true },
    },
    {
      name: 'witness-trusts-no-server',
      severity: 'error',
      comment:
        'A witness is there to doubt the server: it knows the documented formats and nothing else.',
      from: { path: '^apps/witness/' },
      to: { path: '^libs/', pathNot: '^libs/verifier/', reachable: true },
    },
    {
      name: 'ciphers-have-three-rooms',
      severity: 'error',
      comment:
        'Encryption lives in sealing, vault and ledger (createCipheriv: see eslint.config.mjs).',
      from: { pathNot: '^(libs/(sealing|vault|ledger)|test)/' },
      to: { path: '(^|/)@hpke/' },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      comment: 'npm ci --omit=dev must leave a service that starts. Types vanish in the build.',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/standalone/', A_TEST] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere escapes all other rules.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // Also follow `import type`: a type is knowledge of another room.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
