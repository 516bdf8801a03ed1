import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** A certificate and its key as PEM, in files and as text. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  readonly certificateFile: string;
  /** PKCS #8, mode 0600: PostgreSQL refuses a key that others may read. */
  readonly keyFile: string;
  /** Certificate and key in one, as Kafka's PEM keystore wants it. */
  readonly bothFile: string;
}

/** Makes certificates for servers and clients of a test, and vouches for them. */
export interface CertificateAuthority extends Certificate {
  /** A leaf for these names and addresses; for a client, its name is the common name. */
  leaf(name: string, hosts?: readonly string[]): Certificate;
}

const A_DAY_MS = 86_400_000;

/**
 * A certificate authority of the test's own, its files in `folder`. Written out here (RFC 5280 in DER, P-256):
 * openssl may be missing, keytool gives no private key away, and Node signs but makes no certificates.
 */
export function certificateAuthority(
  folder: string,
  name = 'Seintje test CA',
): CertificateAuthority {
  mkdirSync(folder, { recursive: true });
  const pair = keyPair();
  const caFields = { name, issuer: name, publicKey: pair.publicKey };
  const ca = certificateOf({ ...caFields, signer: pair.privateKey, hosts: [], isAuthority: true });
  return {
    ...keep(folder, name, ca, pair.privateKey),
    leaf: (leafName, hosts = []) => {
      const own = keyPair();
      const certificate = certificateOf({
        name: leafName,
        issuer: name,
        publicKey: own.publicKey,
        signer: pair.privateKey,
        hosts,
        isAuthority: false,
      });
      return keep(folder, leafName, certificate, own.privateKey);
    },
  };
}

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function keep(
  folder: string,
  name: string,
  certificate: string,
  privateKey: KeyObject,
): Certificate {
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const stem = join(
    folder,
    `${name.replaceAll(/[^\w.-]/g, '-')}-${randomBytes(4).toString('hex')}`,
  );
  const files = {
    certificateFile: `${stem}.crt`,
    keyFile: `${stem}.key`,
    bothFile: `${stem}.pem`,
  };
  writeFileSync(files.certificateFile, certificate);
  writeFileSync(files.keyFile, key, { mode: 0o600 });
  writeFileSync(files.bothFile, key + certificate, { mode: 0o600 });
  return { certificate, key, ...files };
}

interface Fields {
  name: string;
  issuer: string;
  publicKey: KeyObject;
  signer: KeyObject;
  hosts: readonly string[];
  isAuthority: boolean;
}

const ECDSA_WITH_SHA256 = oid(1, 2, 840, 10045, 4, 3, 2);
const COMMON_NAME = oid(2, 5, 4, 3);
const BASIC_CONSTRAINTS = oid(2, 5, 29, 19);
const KEY_USAGE = oid(2, 5, 29, 15);
const SUBJECT_ALT_NAME = oid(2, 5, 29, 17);

/** keyCertSign and digitalSignature. */
const MAY_SIGN_CERTIFICATES = Buffer.from([0x03, 0x02, 0x02, 0x84]);
const MAY_SIGN = Buffer.from([0x03, 0x02, 0x07, 0x80]);

function certificateOf({ name, issuer, publicKey, signer, hosts, isAuthority }: Fields): string {
  const algorithm = der(0x30, ECDSA_WITH_SHA256);
  const isCritical = der(0x01, Buffer.from([0xff]));
  const extensions = [
    der(
      0x30,
      BASIC_CONSTRAINTS,
      isCritical,
      der(0x04, der(0x30, ...(isAuthority ? [isCritical] : []))),
    ),
    der(0x30, KEY_USAGE, isCritical, der(0x04, isAuthority ? MAY_SIGN_CERTIFICATES : MAY_SIGN)),
    ...(hosts.length === 0
      ? []
      : [der(0x30, SUBJECT_ALT_NAME, der(0x04, der(0x30, ...hosts.map(alternativeName))))]),
  ];
  const toBeSigned = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    distinguishedName(issuer),
    der(0x30, utcTime(Date.now() - A_DAY_MS), utcTime(Date.now() + A_DAY_MS)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, ...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, signer));
  const base64 = der(0x30, toBeSigned, algorithm, signature).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const distinguishedName = (name: string): Buffer =>
  der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name)))));

const alternativeName = (host: string): Buffer =>
  isIP(host) === 4
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host));

const utcTime = (ms: number): Buffer =>
  der(
    0x17,
    Buffer.from(
      `${new Date(ms)
        .toISOString()
        .replaceAll(/[-:T]|\..*/g, '')
        .slice(2)}Z`,
    ),
  );

/** One element: tag, length, content. */
function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length =
    body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function oid(first: number, second: number, ...rest: number[]): Buffer {
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const bytes = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
    return bytes;
  });
  return der(0x06, Buffer.from(arcs));
}
