import { declaredSettings } from './declared-settings.js';
import { loadSettings } from './load-settings.js';

describe('the declaration of settings', () => {
  it('gives each a name in capitals, a unit and a sentence', () => {
    for (const { name, unit, sentence } of declaredSettings()) {
      expect(name).toMatch(/^[A-Z][A-Z_]+$/);
      expect(unit).not.toBe('');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('gives each a rule or takes any text', () => {
    const ruleless = declaredSettings().filter(({ rules }) => rules.length === 0);
    expect(ruleless.map(({ name }) => name)).toEqual([
      'KAFKA_SASL_USERNAME',
      'KAFKA_SASL_PASSWORD',
      'VAULT_KEYS_FILE',
      'SEALING_PUBLIC_KEY_FILE',
      'CHECKPOINT_KEY_FILE',
      'CHECKPOINT_STATE_FILE',
      'TOMBSTONE_FILE',
      'BACKUP_DIR',
      'WAL_ARCHIVE_DIR',
    ]);
  });

  it('has defaults that keep their own rules', () => {
    expect(() => loadSettings({})).not.toThrow();
  });

  it('marks whatever is called a key or a URL with a password as secret', () => {
    const open = declaredSettings().filter(
      ({ name, secret }) =>
        /KEY$|PEPPER$|SECRET|PASSWORD|TOKEN|(?:DATABASE|SMTP)_URL/.test(name) && !secret,
    );
    expect(open).toEqual([]);
  });
});
