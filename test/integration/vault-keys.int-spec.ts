import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Personal } from '@app/privacy';
import { ContactSealer } from '@app/sealing';
import { readVaultKeys, writeNewVaultKeys } from '@app/vault';

describe('the vault’s keys', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seintje-keys-'));
  });

  it('are readable by their owner only, and hold a public half that seals', async () => {
    writeNewVaultKeys(file('vault.json'), file('public.key'));
    expect(statSync(file('vault.json')).mode & 0o777).toBe(0o400);
    expect(readVaultKeys(file('vault.json')).masterKeys.map((key) => key.version)).toEqual([1]);
    const sealed = await ContactSealer.fromPublicKeyFile(file('public.key')).seal(
      { email: Personal.of('sanne@example.nl') },
      {
        webshopId: '01a204d5-0000-7000-8000-000000000001',
        contactRef: '01a204d5-0000-7000-8000-000000000002',
      },
    );
    expect(sealed.length).toBeGreaterThan(500);
  });

  it('are never overwritten', () => {
    writeNewVaultKeys(file('vault.json'), file('public.key'));
    const before = readFileSync(file('vault.json'));
    expect(() => {
      writeNewVaultKeys(file('vault.json'), file('other.key'));
    }).toThrow(/EEXIST/);
    expect(readFileSync(file('vault.json'))).toEqual(before);
  });

  it('are refused when others can read them', () => {
    writeNewVaultKeys(file('vault.json'), file('public.key'));
    chmodSync(file('vault.json'), 0o440);
    expect(() => readVaultKeys(file('vault.json'))).toThrow(/can be read by others/);
  });

  it.each([
    ['nothing', undefined, /is not there/],
    ['no JSON', 'secret-text', /is not JSON/],
    ['another format', '{"format":"other"}', /is not of the format/],
    ['a lacking key', '{"format":"seintje vault keys v1"}', /lacks a key/],
  ])('are refused for %s, naming the fault and not the content', (_fault, content, message) => {
    if (content !== undefined) writeFileSync(file('vault.json'), content, { mode: 0o400 });
    expect(() => readVaultKeys(file('vault.json'))).toThrow(message);
    try {
      readVaultKeys(file('vault.json'));
    } catch (error) {
      expect(String(error)).not.toContain('secret-text');
    }
  });
});
