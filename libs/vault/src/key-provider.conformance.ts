import { randomBytes, randomUUID } from 'node:crypto';
import { KeyProviderError, type KeyContext, type KeyProvider } from './key-provider.js';

/** A provider under test, and what its world can do. */
export interface ProviderOnTrial {
  /** A provider that is a process of its own: nothing in memory is shared with the others. */
  open(): KeyProvider;
  /** Lets a newer version wrap, as its operator does; what the older one wrapped must go on opening. */
  rotate(): Promise<void>;
  /** A provider of somebody else, who has not our key. */
  openOther(): KeyProvider;
}

/** What every key provider promises. */
export function describeKeyProvider(name: string, trial: () => ProviderOnTrial): void {
  describe(`a key provider: ${name}`, () => {
    const opened: KeyProvider[] = [];
    const open = (how: 'open' | 'openOther' = 'open'): KeyProvider => {
      const provider = trial()[how]();
      opened.push(provider);
      return provider;
    };
    const context: KeyContext = { vaultId: randomUUID(), kind: 'master', version: 1 };
    const key = randomBytes(32);

    afterEach(() => {
      for (const provider of opened.splice(0)) provider.close();
    });

    it('unwraps in another process what it wrapped', async () => {
      const wrapped = await open().wrap(key, context);

      expect((await open().unwrap(wrapped, context)).equals(key)).toBe(true);
      expect(wrapped.bytes.includes(key)).toBe(false);
    });

    it('wraps the same key otherwise each time', async () => {
      const provider = open();

      const [one, two] = [await provider.wrap(key, context), await provider.wrap(key, context)];

      expect(one.bytes.equals(two.bytes)).toBe(false);
      expect(one.version).toBe(two.version);
    });

    it.each<[string, Partial<KeyContext>]>([
      ['another vault', { vaultId: randomUUID() }],
      ['another kind of key', { kind: 'sealing' }],
      ['another version', { version: 2 }],
    ])('opens nothing in the place of %s', async (_what, changed) => {
      const provider = open();
      const wrapped = await provider.wrap(key, context);

      await expect(provider.unwrap(wrapped, { ...context, ...changed })).rejects.toMatchObject({
        fault: 'does_not_open',
      });
    });

    it('opens nothing of which a bit is another', async () => {
      const provider = open();
      const { version, bytes } = await provider.wrap(key, context);
      for (const at of [bytes.length - 1, bytes.length - 20, bytes.length >> 1]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);

        await expect(provider.unwrap({ version, bytes: changed }, context)).rejects.toThrow(
          KeyProviderError,
        );
      }
    });

    it('names the version that wrapped, and opens with it after a newer one came', async () => {
      const before = await open().wrap(key, context);
      await trial().rotate();
      const after = await open().wrap(key, context);

      expect(after.version).not.toBe(before.version);
      for (const wrapped of [before, after]) {
        expect((await open().unwrap(wrapped, context)).equals(key)).toBe(true);
      }
    });

    it('opens nothing with the key of somebody else, and says which remedy there is', async () => {
      const wrapped = await open().wrap(key, context);

      const refusal = await open('openOther')
        .unwrap(wrapped, context)
        .catch((error: unknown) => error);

      expect(refusal).toBeInstanceOf(KeyProviderError);
      expect(['version_unknown', 'does_not_open', 'denied']).toContain(
        (refusal as KeyProviderError).fault,
      );
      expect(String(refusal)).not.toContain(key.toString('base64'));
    });
  });
}
