import { Command } from 'commander';
import { settingsReference, SettingsError } from '@app/platform';
import { register } from './config.command.js';

/** What `seintje config …` prints in an environment. */
function printed(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const lines: string[] = [];
  const before = { log: console.log, env: process.env };
  console.log = (line: string) => lines.push(line);
  process.env = env;
  try {
    const seintje = new Command('seintje');
    register(seintje);
    seintje.parse(['config', ...args], { from: 'user' });
  } finally {
    console.log = before.log;
    process.env = before.env;
  }
  return lines.join('\n');
}

describe('seintje config', () => {
  it('prints one line a setting, secrets masked', () => {
    const table = printed([], {
      SMTP_URL: 'smtp://seintje:hush@mail.example.nl:25',
      API_PORT: '0',
    });
    expect(table).toMatch(/^API_PORT +0 {2}\[port\]$/m);
    expect(table).toMatch(/^LOG_LEVEL +info {2}\[word, default\]$/m);
    expect(table).toContain('smtp://seintje:********@mail.example.nl:25');
    expect(table).not.toContain('hush');
  });

  it('prints the same as JSON', () => {
    const settings = JSON.parse(printed(['--json'], { EMAIL_SLOTS: '3' })) as { name: string }[];
    expect(settings.find(({ name }) => name === 'EMAIL_SLOTS')).toMatchObject({
      value: 3,
      isDefault: false,
      unit: 'mails',
    });
  });

  it('fails with every fault when a setting breaks its rule', () => {
    expect(() => printed([], { API_PORT: 'x', LOG_LEVEL: 'x' })).toThrow(SettingsError);
  });

  it('checks as the named process does', () => {
    const env = { NODE_ENV: 'production' };
    expect(() => printed(['--app', 'vault-worker'], env)).toThrow('VAULT_KEYS_FILE must be set');
    expect(() => printed(['--app', 'upkeep-worker'], env)).toThrow(
      'CHECKPOINT_KEY_FILE must be set',
    );
    expect(() => printed(['--app', 'upkeep-worker'], env)).not.toThrow('VAULT_KEYS_FILE');
  });

  it('prints the reference of all settings', () => {
    expect(`${printed(['--reference'], {})}\n`).toBe(settingsReference());
  });
});
