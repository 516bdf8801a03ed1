import tseslint from 'typescript-eslint';

const CIPHERS =
  'Ciphers live in libs/sealing, libs/vault and libs/ledger, so that "who can decrypt" has three doors.';
const REVEAL =
  'Only the vault and the sender unwrap a Personal<T>. If you need it here, ask why: pass the wrapper on.';

const noCiphers = [
  {
    selector: 'CallExpression[callee.name=/^create(Cipheriv|Decipheriv)$/]',
    message: CIPHERS,
  },
  {
    selector: 'MemberExpression[property.name=/^create(Cipheriv|Decipheriv)$/]',
    message: CIPHERS,
  },
  {
    selector: 'ImportSpecifier[imported.name=/^create(Cipheriv|Decipheriv)$/]',
    message: CIPHERS,
  },
  { selector: 'ImportDeclaration[source.value=/^@hpke\\u002f/]', message: CIPHERS },
  { selector: 'ImportExpression[source.value=/^@hpke\\u002f/]', message: CIPHERS },
];
const noReveal = [
  { selector: "MemberExpression[property.name='reveal']", message: REVEAL },
  { selector: "MemberExpression[property.value='reveal']", message: REVEAL },
  { selector: "ObjectPattern > Property[key.name='reveal']", message: REVEAL },
];

/** The folders that may do what `bans` forbid elsewhere; a later block replaces an earlier one as a whole. */
const restrict = (files, bans) => ({
  files,
  rules: { 'no-restricted-syntax': bans.length > 0 ? ['error', ...bans] : 'off' },
});

export default tseslint.config(
  {
    // docs/ and templates hold no TypeScript; *.generated.ts is the work of a generator that is linted itself.
    ignores: ['dist/**', 'coverage/**', '.cache/**', '.data/**', '**/*.generated.ts'],
  },
  {
    files: ['**/*.ts'],
    extends: tseslint.configs.strictTypeChecked,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Nest modules are classes that hold only a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Fires on every Nest option object, as Nest types its options as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A union named for what to do next is switched over without default: the compiler counts.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Printing goes through the log, which writes only allowed fields.
      'no-console': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
    },
  },
  {
    // These speak to a person at a terminal.
    files: ['apps/cli/**/*.ts', 'dev/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  restrict(['**/*.ts'], [...noCiphers, ...noReveal]),
  restrict(
    ['libs/{sending,privacy}/**/*.ts', 'test/**/*.ts', '**/*.{spec,int-spec}.ts'],
    noCiphers,
  ),
  restrict(['libs/{sealing,ledger}/**/*.ts'], noReveal),
  restrict(['libs/vault/**/*.ts', 'libs/{sealing,ledger}/**/*.{spec,int-spec}.ts'], []),
  {
    files: ['test/**/*.ts', '**/*.{spec,int-spec,e2e-spec}.ts'],
    rules: {
      // A test states what is there: an absent element fails it either way, and louder.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
