import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
} from 'node:crypto';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { Personal } from '@app/privacy';
import {
  ContactSealer,
  NotSealedError,
  parseSealed,
  PublicKeyError,
  publicKeyText,
  sealedAad,
} from './index.js';
import { SEALED_INFO, keyIdOf } from './index.js';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ZOOL = '01930000-0000-7000-8000-000000000001';
const SLOT = '01930000-0000-7000-8000-000000000002';
const bound = { webshopId: ZOOL, contactRef: SLOT };
const sanne = { email: Personal.of('sanne@example.nl'), name: Personal.of('Sanne') };

function vaultKeys(): { publicKey: Buffer; privateKey: KeyObject } {
  const pair = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(pair.publicKey), privateKey: pair.privateKey };
}

describe('the receiving side of RFC 9180, written anew on node:crypto for these tests', () => {
  it('opens the vector of RFC 9180 appendix A.1.1', () => {
    const hex = (text: string): Buffer => Buffer.from(text, 'hex');
    const opened = openHpke({
      privateKey: privateFromRaw(
        hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
      ),
      enc: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      aad: hex('436f756e742d30'),
      ciphertext: hex(
        'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
      ),
      aead: { id: 1, name: 'aes-128-gcm', keyBytes: 16 },
    });

    expect(opened.toString()).toBe('Beauty is truth, truth beauty');
  });
});

describe('ContactSealer', () => {
  it('seals a contact that the holder of the private key opens', async () => {
    const { publicKey, privateKey } = vaultKeys();

    const sealed = await ContactSealer.fromPublicKey(publicKey).seal(sanne, bound);

    expect(JSON.parse(openSealed(sealed, privateKey).toString())).toEqual({
      email: 'sanne@example.nl',
      name: 'Sanne',
    });
    expect(parseSealed(sealed).keyId).toEqual(keyIdOf(publicKey));
  });

  it('leaves out a name that was not given', async () => {
    const { publicKey, privateKey } = vaultKeys();

    const sealed = await ContactSealer.fromPublicKey(publicKey).seal({ email: sanne.email }, bound);

    expect(JSON.parse(openSealed(sealed, privateKey).toString())).toEqual({
      email: 'sanne@example.nl',
    });
  });

  it('gives a short and a long address the same length', async () => {
    const sealer = ContactSealer.fromPublicKey(vaultKeys().publicKey);

    const short = await sealer.seal({ email: Personal.of('a@b.nl') }, bound);
    const long = await sealer.seal({ email: Personal.of(`${'é'.repeat(60)}@example.nl`) }, bound);

    expect(long).toHaveLength(short.length);
  });

  it('seals the same contact differently each time', async () => {
    const sealer = ContactSealer.fromPublicKey(vaultKeys().publicKey);

    const [one, other] = [await sealer.seal(sanne, bound), await sealer.seal(sanne, bound)];

    expect(one.equals(other)).toBe(false);
  });

  it.each([
    ['webshop', { ...bound, webshopId: SLOT }],
    ['contact ref', { ...bound, contactRef: ZOOL }],
  ])('does not open for another %s', async (_which, elsewhere) => {
    const { publicKey, privateKey } = vaultKeys();

    const sealed = await ContactSealer.fromPublicKey(publicKey).seal(sanne, bound);

    expect(() => openSealed(sealed, privateKey, elsewhere)).toThrow();
  });

  it('does not open with another key, nor after any single byte was changed', async () => {
    const { publicKey, privateKey } = vaultKeys();
    const sealed = await ContactSealer.fromPublicKey(publicKey).seal(sanne, bound);

    expect(() => openSealed(sealed, vaultKeys().privateKey)).toThrow();
    for (let at = 1 + 8; at < sealed.length; at += 1) {
      const tampered = Buffer.from(sealed);
      tampered[at] = (tampered[at] ?? 0) ^ 0x01;
      expect(() => openSealed(tampered, privateKey)).toThrow();
    }
  });

  it('refuses a contact beyond what the intake takes, without repeating it', async () => {
    const sealer = ContactSealer.fromPublicKey(vaultKeys().publicKey);

    const refused = sealer.seal({ email: Personal.of(`${'s'.repeat(5000)}@example.nl`) }, bound);

    await expect(refused).rejects.toMatchObject({ code: 'contact.too_long' });
    await refused.catch((error: unknown) => {
      expect(inspect(error)).not.toContain('sss');
    });
  });

  it('reads the public key from the file that the vault writes', async () => {
    const { publicKey, privateKey } = vaultKeys();
    const file = join(mkdtempSync(join(tmpdir(), 'sealing-')), 'vault.pub');
    writeFileSync(file, publicKeyText(publicKey));

    const sealed = await ContactSealer.fromPublicKeyFile(file).seal(sanne, bound);

    expect(openSealed(sealed, privateKey).toString()).toContain('sanne@example.nl');
  });

  it.each([
    ['too short', Buffer.alloc(31, 7)],
    ['all zero', Buffer.alloc(32)],
  ])('refuses a public key that is %s', (_why, raw) => {
    expect(() => ContactSealer.fromPublicKey(raw)).toThrow(PublicKeyError);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['of another version', Buffer.alloc(600, 2)],
    ['without a ciphertext', Buffer.concat([Buffer.of(1), Buffer.alloc(56)])],
  ])('does not take bytes that are %s for a sealed contact', (_what, bytes) => {
    expect(() => parseSealed(bytes)).toThrow(NotSealedError);
  });
});

function openSealed(sealed: Buffer, privateKey: KeyObject, to = bound): Buffer {
  return openHpke({
    ...parseSealed(sealed),
    privateKey,
    info: SEALED_INFO,
    aad: sealedAad(to),
    aead: { id: 2, name: 'aes-256-gcm', keyBytes: 32 },
  });
}

interface Received {
  privateKey: KeyObject;
  enc: Buffer;
  info: Buffer;
  aad: Buffer;
  ciphertext: Buffer;
  aead: { id: number; name: 'aes-128-gcm' | 'aes-256-gcm'; keyBytes: number };
}

/** RFC 9180 sections 4 and 5, base mode, KEM 0x0020, KDF 0x0001. */
function openHpke({ privateKey, enc, info, aad, ciphertext, aead }: Received): Buffer {
  const kem = Buffer.from([...Buffer.from('KEM'), 0, 0x20]);
  const suite = Buffer.from([...Buffer.from('HPKE'), 0, 0x20, 0, 1, 0, aead.id]);
  const dh = diffieHellman({ privateKey, publicKey: publicFromRaw(enc) });
  const context = Buffer.concat([enc, rawPublic(createPublicKey(privateKey))]);
  const eaePrk = extract(Buffer.alloc(0), kem, 'eae_prk', dh);
  const secret = expand(eaePrk, kem, 'shared_secret', context, 32);
  const schedule = Buffer.concat([
    Buffer.of(0),
    extract(Buffer.alloc(0), suite, 'psk_id_hash', Buffer.alloc(0)),
    extract(Buffer.alloc(0), suite, 'info_hash', info),
  ]);
  const prk = extract(secret, suite, 'secret', Buffer.alloc(0));
  const key = expand(prk, suite, 'key', schedule, aead.keyBytes);
  const nonce = expand(prk, suite, 'base_nonce', schedule, 12);
  const decipher = createDecipheriv(aead.name, key, nonce, { authTagLength: 16 });
  decipher.setAAD(aad);
  decipher.setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
}

function extract(salt: Buffer, suite: Buffer, label: string, ikm: Buffer): Buffer {
  const labelled = Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]);
  return createHmac('sha256', salt).update(labelled).digest();
}

/** One round of HKDF-Expand: no output here is longer than a hash. */
function expand(prk: Buffer, suite: Buffer, label: string, info: Buffer, length: number): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(length);
  const labelled = Buffer.concat([
    size,
    Buffer.from('HPKE-v1'),
    suite,
    Buffer.from(label),
    info,
    Buffer.of(1),
  ]);
  return createHmac('sha256', prk).update(labelled).digest().subarray(0, length);
}

const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const privateFromRaw = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
const publicFromRaw = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
const rawPublic = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(-32);
