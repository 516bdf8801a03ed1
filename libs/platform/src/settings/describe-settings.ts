import { declaredSettings } from './declared-settings.js';
import type { EnvDto, Settings } from './env.dto.js';
import type { Secrecy, SettingValue } from './setting.js';

const MASK = '********';

/** One setting in effect, fit to be shown. */
export interface DescribedSetting {
  readonly name: string;
  /** The value in effect, masked where it is secret. */
  readonly value: SettingValue;
  readonly isDefault: boolean;
  readonly unit: string;
  readonly sentence: string;
}

/** What is in effect, secrets masked: passwords of URLs, and keys as a whole. */
export function describeSettings(settings: Settings): readonly DescribedSetting[] {
  return declaredSettings().map(({ name, default: fallback, secret = 'none', unit, sentence }) => {
    const value = settings[name as keyof EnvDto];
    return {
      name,
      value: masked(value, secret),
      isDefault: String(value) === String(fallback),
      unit,
      sentence,
    };
  });
}

function masked(value: SettingValue, secret: Secrecy): SettingValue {
  if (typeof value !== 'string' || value === '' || secret === 'none') return value;
  if (secret === 'whole') return MASK;
  const url = new URL(value);
  if (url.password !== '') url.password = MASK;
  // A password may also stand in the query (?password=, ?sslkey=): show the names, not the values.
  for (const key of [...url.searchParams.keys()]) url.searchParams.set(key, MASK);
  return url.href;
}
