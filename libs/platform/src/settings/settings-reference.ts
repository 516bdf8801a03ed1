import { declaredSettings, type DeclaredSetting } from './declared-settings.js';

/** The text of docs/reference/settings.md, made from the declaration; a test compares both. */
export function settingsReference(): string {
  return [
    '# Settings',
    '',
    '<!-- Made from EnvDto by `npx seintje config --reference`; a test fails when it is not current. -->',
    '',
    'Every setting is an environment variable. Start-up checks all of them and names every fault at once,',
    'never a value. `npx seintje config` prints what is in effect, secrets masked.',
    'An empty variable counts as unset. Lists are separated by commas.',
    '',
    ...declaredSettings().flatMap(section),
  ].join('\n');
}

function section(setting: DeclaredSetting): string[] {
  const {
    name,
    default: fallback,
    unit,
    sentence,
    rules,
    neededBy = [],
    secret,
    onlyThere,
  } = setting;
  const shown = Array.isArray(fallback) ? fallback.join(',') : String(fallback);
  return [
    `## ${name}`,
    '',
    sentence,
    '',
    `- Default: ${shown === '' ? 'empty' : `\`${shown}\``} (${unit})`,
    ...rules.map((rule) => `- It ${rule}.`),
    ...(neededBy.length > 0 ? [`- Needed in production by: ${neededBy.join(', ')}.`] : []),
    ...(onlyThere === true ? ['- Refused in production by every other process.'] : []),
    ...(secret === 'whole' ? ['- Secret: never printed.'] : []),
    ...(secret === 'password' ? ['- Its password is never printed.'] : []),
    '',
  ];
}
