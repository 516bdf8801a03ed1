import type { App } from './apps.js';
import type { EnvDto } from './env.dto.js';
import { settingDeclarations } from './setting.js';
import type { SettingFault } from './settings-error.js';
import { plaintextFaults } from './tls-faults.js';

/** What production demands beyond the rules: nothing embedded, no empty secret, no key where it is not used. */
export function productionFaults(settings: EnvDto, app: App | undefined): SettingFault[] {
  const faults: SettingFault[] = [];
  for (const [name, { neededBy = [], onlyThere = false }] of settingDeclarations()) {
    const isSet = String(settings[name as keyof EnvDto]) !== '';
    const isNeeded = app === undefined ? neededBy.length > 0 : neededBy.includes(app);
    if (isNeeded && !isSet) faults.push({ name, rule: 'must be set in production' });
    if (onlyThere && isSet && app !== undefined && !neededBy.includes(app)) {
      faults.push({
        name,
        rule: `must not be given to ${app}; only ${neededBy.join(', ')} uses it`,
      });
    }
  }
  if (app === 'standalone') {
    faults.push({ name: 'NODE_ENV', rule: 'must not be production for standalone; run the apps' });
  }
  if (settings.FAILPOINT !== '') {
    faults.push({ name: 'FAILPOINT', rule: 'must be unset in production' });
  }
  if (settings.PUSH_DEV_ORIGIN !== '') {
    faults.push({ name: 'PUSH_DEV_ORIGIN', rule: 'must be unset in production' });
  }
  // Whoever makes no page links need not know where the page is.
  const makesPageLinks = app === undefined || app === 'api' || app === 'vault-worker';
  for (const name of [
    'PUBLIC_URL',
    ...(makesPageLinks ? ['TRACKING_URL' as const] : []),
  ] as const) {
    if (!settings[name].startsWith('https:')) {
      faults.push({ name, rule: 'must begin with https:// in production' });
    }
  }
  return [...faults, ...plaintextFaults(settings)];
}
