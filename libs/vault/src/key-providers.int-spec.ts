import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { AwsKmsKeyProvider } from './internal/aws-kms-key-provider.js';
import { FileKeyProvider, type RootKey } from './internal/file-key-provider.js';
import { describeKeyProvider } from './key-provider.conformance.js';
import type { KeyContext } from './key-provider.js';
import { MOTO_ENVIRONMENT, MotoKms } from '../../../test/support/moto-kms.js';

const rootKey = (version: string): RootKey => ({
  version,
  key: createSecretKey(randomBytes(32)),
});

let rootKeys = [rootKey('1')];

describeKeyProvider('file', () => ({
  open: () => new FileKeyProvider(rootKeys),
  openOther: () => new FileKeyProvider([rootKey('1')]),
  rotate: () => {
    rootKeys = [...rootKeys, rootKey(String(rootKeys.length + 1))];
    return Promise.resolve();
  },
}));

describe('AWS KMS, spoken by moto', () => {
  let moto: MotoKms;
  let alias: string;
  let other: string;
  const before = { ...process.env };

  beforeAll(async () => {
    moto = await MotoKms.start();
    Object.assign(process.env, MOTO_ENVIRONMENT(moto.url));
    alias = await moto.newAlias('vault');
    other = await moto.newKey();
  }, 90_000);

  afterAll(async () => {
    process.env = before;
    await moto.stop();
  });

  describeKeyProvider('aws-kms', () => ({
    open: () => new AwsKmsKeyProvider(alias),
    // Somebody else's key is asked to open what it did not wrap.
    openOther: () => new OtherKms(other),
    rotate: () => moto.moveAlias('vault'),
  }));

  it('says that a key that does not exist is not had, and that a silent service is away', async () => {
    const context: KeyContext = { vaultId: randomUUID(), kind: 'master', version: 1 };
    const none = new AwsKmsKeyProvider(alias.replace(/:alias.*/, `:key/${randomUUID()}`));
    await expect(none.wrap(randomBytes(32), context)).rejects.toMatchObject({
      fault: 'version_unknown',
    });
    none.close();

    process.env['AWS_ENDPOINT_URL_KMS'] = 'http://127.0.0.1:9';
    const away = new AwsKmsKeyProvider(alias);
    await expect(away.wrap(randomBytes(32), context)).rejects.toMatchObject({
      fault: 'unreachable',
    });
    away.close();
    process.env['AWS_ENDPOINT_URL_KMS'] = moto.url;
  });

  class OtherKms extends AwsKmsKeyProvider {
    override unwrap(...[wrapped, context]: Parameters<AwsKmsKeyProvider['unwrap']>) {
      return super.unwrap({ ...wrapped, version: other }, context);
    }
  }
});
