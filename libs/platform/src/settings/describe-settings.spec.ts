import { describeSettings } from './describe-settings.js';
import { loadSettings } from './load-settings.js';

const shownIn = (env: NodeJS.ProcessEnv): Record<string, unknown> =>
  Object.fromEntries(describeSettings(loadSettings(env)).map(({ name, value }) => [name, value]));

describe('settings shown', () => {
  it('hide passwords in URLs and keys as a whole', () => {
    const shown = shownIn({
      DATABASE_URL:
        'postgres://api_rw:hush@db.example.nl:5432/seintje?application_name=zool&password=hush',
      SMTP_URL: 'smtps://seintje:hush@mail.example.nl:465',
      LINK_MAC_KEY: `hush${'k'.repeat(32)}`,
      IDEMPOTENCY_MAC_KEY: `hush${'k'.repeat(32)}`,
      API_KEY_PEPPER: `hush${'k'.repeat(32)}`,
      KAFKA_SASL_MECHANISM: 'plain',
      KAFKA_SASL_USERNAME: 'zool',
      KAFKA_SASL_PASSWORD: 'hush',
    });
    expect(JSON.stringify(shown)).not.toContain('hush');
    expect(shown['SMTP_URL']).toBe('smtps://seintje:********@mail.example.nl:465');
    expect(shown['LINK_MAC_KEY']).toBe('********');
    expect(shown['KAFKA_SASL_PASSWORD']).toBe('********');
  });

  it('show that a secret is empty', () => {
    expect(shownIn({})['LINK_MAC_KEY']).toBe('');
  });

  it('say what was set and what is the default', () => {
    const described = describeSettings(loadSettings({ EMAIL_SLOTS: '12' }));
    expect(described.filter(({ isDefault }) => !isDefault).map(({ name }) => name)).toEqual([
      'EMAIL_SLOTS',
    ]);
  });
});
