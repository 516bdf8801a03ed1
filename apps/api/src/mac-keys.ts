import { SeintjeError, type SettingName, type Settings } from '@app/platform';

/** The keys that the API hashes with, each for one thing. */
export interface MacKeys {
  apiKeyPepper: Buffer;
  idempotency: Buffer;
  link: Buffer;
  postcode: Buffer;
}

const SETTING_OF = {
  apiKeyPepper: 'API_KEY_PEPPER',
  idempotency: 'IDEMPOTENCY_MAC_KEY',
  link: 'LINK_MAC_KEY',
  postcode: 'POSTCODE_MAC_KEY',
} as const satisfies Record<keyof MacKeys, SettingName>;

/**
 * Takes the keys out of the settings. Outside production settings may be empty, as `standalone` makes its
 * own; the API itself runs with none of them missing: a hash under an empty key protects nothing.
 * @throws SeintjeError naming all that are empty.
 */
export function macKeys(settings: Settings): MacKeys {
  const missing = Object.values(SETTING_OF).filter((name) => settings[name] === '');
  if (missing.length > 0) {
    throw new SeintjeError(
      'api.key_missing',
      `The API needs ${missing.join(', ')}: at least 32 characters each (openssl rand -base64 32).`,
    );
  }
  return {
    apiKeyPepper: Buffer.from(settings.API_KEY_PEPPER),
    idempotency: Buffer.from(settings.IDEMPOTENCY_MAC_KEY),
    link: Buffer.from(settings.LINK_MAC_KEY),
    postcode: Buffer.from(settings.POSTCODE_MAC_KEY),
  };
}
