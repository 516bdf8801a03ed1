import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWitnesses, verifierText, type NoteSigner, type WitnessAddress } from '@app/ledger';
import { makeWitness } from '../../apps/witness/src/make-witness.js';
import { serveWitness, type RunningWitness } from '../../apps/witness/src/serve-witness.js';

/** A real witness on a socket, with files of its own. */
export class WitnessForTests {
  private running: RunningWitness | undefined;

  private constructor(
    readonly folder: string,
    readonly name: string,
    readonly verifierKey: string,
  ) {}

  /** Of all trees of this ledger. */
  static async build(
    ledgerKey: NoteSigner,
    name = 'witness.example.nl/w1',
  ): Promise<WitnessForTests> {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-witness-'));
    const verifierKey = await makeWitness(filesIn(folder), name);
    const logs = [0, 1, 2, 3].map((tree) =>
      verifierText({ ...ledgerKey, name: `${ledgerKey.name}/${String(tree)}` }),
    );
    await writeFile(filesIn(folder).logsFile, `# the trees\n${logs.join('\n')}\n`);
    const witness = new WitnessForTests(folder, name, verifierKey);
    await witness.start();
    return witness;
  }

  async start(): Promise<void> {
    this.running = await serveWitness(
      { host: '127.0.0.1', port: 0, ...filesIn(this.folder) },
      () => undefined,
    );
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  /** As a file of witnesses names it. */
  async address(): Promise<WitnessAddress> {
    const [address] = await readWitnesses(await this.witnessesFile());
    return address!;
  }

  async witnessesFile(): Promise<string> {
    const file = join(this.folder, 'witnesses.txt');
    await writeFile(file, `${this.verifierKey} ${this.running?.url ?? 'http://127.0.0.1:9'}\n`);
    return file;
  }

  async tearDown(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const filesIn = (folder: string) => ({
  keyFile: join(folder, 'witness.key'),
  stateFile: join(folder, 'state.json'),
  logsFile: join(folder, 'logs.txt'),
});
