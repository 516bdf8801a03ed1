import { validateSync } from 'class-validator';
import type { App } from './apps.js';
import { EnvDto, type Settings } from './env.dto.js';
import { productionFaults } from './production-faults.js';
import { settingDeclarations, type SettingValue } from './setting.js';
import { SettingsError, type SettingFault } from './settings-error.js';
import { tlsFaults } from './tls-faults.js';

/**
 * Reads every setting from an environment.
 * @param app the process that asks: in production it must have what it needs and may not have the keys
 *   of others. Without it (a tool that only looks) every secret is demanded.
 * @throws SettingsError naming every fault at once, never a value.
 */
export function loadSettings(env: NodeJS.ProcessEnv, app?: App): Settings {
  const settings = Object.assign(new EnvDto(), valuesOf(env));
  const faults = [...ruleFaults(settings), ...togetherFaults(settings), ...tlsFaults(settings)];
  if (settings.NODE_ENV === 'production') faults.push(...productionFaults(settings, app));
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.freeze(settings);
}

/** An empty text is as good as none: a line `NAME=` in an env file means the default. */
function valuesOf(env: NodeJS.ProcessEnv): Record<string, SettingValue> {
  return Object.fromEntries(
    [...settingDeclarations()].map(([name, { default: fallback }]) => {
      const text = env[name]?.trim() ?? '';
      return [name, text === '' ? fallback : parsed(text, fallback)];
    }),
  );
}

/** The default's type says how a text is read. */
function parsed(text: string, fallback: SettingValue): SettingValue {
  if (typeof fallback === 'string') return text;
  // Number() also takes '0x10' and '1e3'; a setting is digits.
  if (typeof fallback === 'number') return /^-?\d+$/.test(text) ? Number(text) : NaN;
  return Object.freeze(
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
}

function ruleFaults(settings: EnvDto): SettingFault[] {
  return validateSync(settings).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((rule) => ({ name: property, rule })),
  );
}

/** Rules that no single setting can see. */
function togetherFaults(settings: EnvDto): SettingFault[] {
  const faults: SettingFault[] = [];
  // Two missed beats may be a pause of the garbage collector; three are a death.
  if (settings.WORKER_DEAD_AFTER_MS < 3 * settings.WORKER_BEAT_MS) {
    faults.push({
      name: 'WORKER_DEAD_AFTER_MS',
      rule: 'must be at least three times WORKER_BEAT_MS',
    });
  }
  if (settings.OPEN_BEGIN_WITHIN_MS > settings.OPEN_WITHIN_MS) {
    faults.push({ name: 'OPEN_BEGIN_WITHIN_MS', rule: 'must not be longer than OPEN_WITHIN_MS' });
  }
  const topics = settings.KAFKA_SOURCES.map((binding) => binding.split('=')[0] ?? '');
  if (new Set(topics).size < topics.length) {
    faults.push({ name: 'KAFKA_SOURCES', rule: 'must name each topic once' });
  }
  if (topics.some((topic) => !settings.KAFKA_TOPICS.includes(topic))) {
    faults.push({ name: 'KAFKA_SOURCES', rule: 'must name only topics of KAFKA_TOPICS' });
  }
  return faults;
}
