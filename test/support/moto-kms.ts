import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  KMSClient,
  UpdateAliasCommand,
} from '@aws-sdk/client-kms';
import { projectRoot } from '@app/platform';
import { freePort } from '../../dev/processes/free-port.js';

/** moto takes a second or two to import itself on a busy machine. */
const START_MS_MAX = 60_000;
const REGION = 'eu-west-1';

/** What the SDK of whoever asks this server finds in the environment. */
export const MOTO_ENVIRONMENT = (url: string): Record<string, string> => ({
  AWS_ENDPOINT_URL_KMS: url,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  // Says each time that Node 20 grows old, on standard error.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

/**
 * A server that speaks AWS KMS: PyPI's moto. It keeps keys in memory, checks the encryption context and names
 * the key of each ciphertext. It checks no policy and lets a disabled key decrypt: what a key service refuses
 * cannot be tried with it.
 */
export class MotoKms {
  private constructor(
    readonly url: string,
    private readonly kms: KMSClient,
    private readonly end: () => Promise<void>,
  ) {}

  /** Where `.ci/run` installs it. @throws when it is not there: a test of KMS without KMS proves nothing. */
  static async start(): Promise<MotoKms> {
    const program = join(projectRoot(), '.cache/moto/bin/moto_server');
    if (!existsSync(program)) {
      throw new Error(
        `${program} is missing; install it as .ci/run does: python3 -m venv .cache/moto && .cache/moto/bin/pip install 'moto[server,kms]==5.2.5'`,
      );
    }
    const port = String(await freePort());
    const server = spawn(program, ['-H', '127.0.0.1', '-p', port], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => {
      server.once('exit', () => {
        resolve();
      });
    });
    const url = `http://127.0.0.1:${port}`;
    for (const until = Date.now() + START_MS_MAX; ;) {
      if (
        await fetch(url).then(
          () => true,
          () => false,
        )
      )
        break;
      if (server.exitCode !== null || Date.now() > until)
        throw new Error('moto_server did not start.');
      await sleep(100);
    }
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const kms = new KMSClient({ region: REGION, endpoint: url, credentials });
    return new MotoKms(url, kms, async () => {
      kms.destroy();
      server.kill('SIGTERM');
      await ended;
    });
  }

  /** Makes a symmetric key; returns its ARN. */
  async newKey(): Promise<string> {
    const { KeyMetadata } = await this.kms.send(new CreateKeyCommand({}));
    return KeyMetadata?.Arn ?? '';
  }

  /** Makes an alias of a new key; returns the alias's ARN. */
  async newAlias(name: string): Promise<string> {
    const key = await this.newKey();
    await this.kms.send(new CreateAliasCommand({ AliasName: `alias/${name}`, TargetKeyId: key }));
    return key.replace(/:key\/.*$/, `:alias/${name}`);
  }

  /** Lets the alias stand for another, new key. */
  async moveAlias(name: string): Promise<void> {
    const key = await this.newKey();
    await this.kms.send(new UpdateAliasCommand({ AliasName: `alias/${name}`, TargetKeyId: key }));
  }

  stop(): Promise<void> {
    return this.end();
  }
}
