import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@app/platform';
import { CAMPAIGN_SETTINGS } from '../chaos/ground/changed-settings.js';
import { setStage } from '../chaos/ground/stage.js';
import type { ProgramKind } from '../chaos/ground/worker-process.js';
import { freePort } from '../processes/free-port.js';
import { Answers } from './answers.js';
import { Canaries } from './canaries.js';
import { FORM_NAMES, formsOf } from './forms.js';
import { runAllPaths } from './run-all-paths.js';
import type { Scene } from './scene.js';
import { searchFiles, type Hit } from './search-files.js';
import { SINKS } from './sinks/index.js';

/** What a sweep came to. It holds when there are no hits and each leak on purpose was caught. */
export interface SweepResult {
  sinks: number;
  forms: number;
  canaries: number;
  hits: number;
  controls: number;
  controlsCaught: number;
  /** Sinks whose leak on purpose nobody found. */
  missed: string[];
  /** Where canaries stood: each sink, field and form once. */
  found: string[];
}

/** The longest an address may lie in the memory of who sends. */
const SENDER_FORGETS_MS = 5_000;
const KINDS: readonly ProgramKind[] = ['api', 'ingest-worker', 'vault-worker', 'upkeep-worker'];
/**
 * Runs the whole system over all its paths with canaries in every field of a person, gathers every place where
 * they must not be, and searches them in all forms; in the same run each place gets a leak on purpose.
 */
export async function sweep(options: {
  canary?: string | undefined;
  keep?: string | undefined;
  tell: (line: string) => void;
}): Promise<SweepResult> {
  const { tell } = options;
  const canaries = Canaries.make(options.canary);
  const gathered = options.keep ?? (await mkdtemp(join(tmpdir(), 'seintje-canary-')));
  await mkdir(gathered, { recursive: true });
  const controls = controlsOf(SINKS.map(({ name }) => name));
  try {
    const answers = new Answers();
    await gatherAll({ canaries, answers }, controls, gathered, tell);
    return judge(canaries, controls, gathered, tell);
  } finally {
    if (options.keep === undefined) await rm(gathered, { recursive: true, force: true });
  }
}

type Controls = ReadonlyMap<string, string>;

/** A text of its own for each place: a leak found elsewhere than it was made is not caught. */
function controlsOf(sinks: readonly string[]): Controls {
  const text = randomBytes(6).toString('hex');
  return new Map(sinks.map((name, n) => [name, `lek${text}x${String(n)}x`]));
}

async function gatherAll(
  known: Pick<Scene, 'canaries' | 'answers'>,
  controls: Controls,
  gathered: string,
  tell: (line: string) => void,
): Promise<void> {
  const heapFolder = await mkdtemp(join(tmpdir(), 'seintje-heaps-'));
  const healthPorts = {} as Record<ProgramKind, number>;
  const environment = {} as Record<ProgramKind, Record<string, string>>;
  for (const kind of KINDS) {
    healthPorts[kind] = await freePort();
    await mkdir(join(heapFolder, kind));
    environment[kind] = {
      HEALTH_PORT: String(healthPorts[kind]),
      NODE_OPTIONS: nodeOptions(join(heapFolder, kind)),
      CANARY_LEAK: controls.get('process-environment') ?? '',
      CANARY_LEAKS: JSON.stringify({
        output: controls.get('process-output'),
        metrics: controls.get('metrics'),
        http: controls.get('http-answers'),
        core: controls.get('core-of-ingest-worker'),
        heap: controls.get(`heap-of-${kind}`),
      }),
    };
  }
  tell('starting PostgreSQL, Kafka, the mail server and the push service');
  const stage = await setStage(1, CAMPAIGN_SETTINGS, environment);
  try {
    const worker = (kind: Exclude<ProgramKind, 'api'>) => stage.worker(kind);
    const programs = {
      api: stage.api,
      'ingest-worker': worker('ingest-worker'),
      'vault-worker': worker('vault-worker'),
      'upkeep-worker': worker('upkeep-worker'),
    };
    const scene: Scene = { stage, programs, healthPorts, heapFolder, ...known };
    await stage.startUpkeep(programs['upkeep-worker']);
    await Promise.all([
      stage.startApi(),
      programs['ingest-worker'].start(),
      programs['vault-worker'].start(),
    ]);
    await runAllPaths(scene, tell);
    for (const { name, leak } of SINKS) await leak?.(scene, controls.get(name) ?? '');
    await sleep(SENDER_FORGETS_MS);
    for (const { name, gather } of SINKS) {
      tell(`gathering ${name}`);
      const folder = join(gathered, name);
      await mkdir(folder, { recursive: true });
      await gather(scene, folder);
    }
  } finally {
    await stage.strike();
    await rm(heapFolder, { recursive: true, force: true });
  }
}

/** A heap is written on SIGUSR2, and what leaks on purpose is loaded first. */
const nodeOptions = (heapFolder: string): string =>
  [
    '--heapsnapshot-signal=SIGUSR2',
    `--diagnostic-dir=${heapFolder}`,
    `--import=${join(projectRoot(), 'dev/canary/leak.mjs')}`,
  ].join(' ');

function judge(
  canaries: Canaries,
  controls: Controls,
  gathered: string,
  tell: (line: string) => void,
): SweepResult {
  const forms = formsOf(canaries.all());
  const hits: Hit[] = [];
  const missed: string[] = [];
  for (const { name } of SINKS) {
    const control = formsOf([{ field: 'leak on purpose', text: controls.get(name) ?? '' }]);
    const found = searchFiles(gathered, name, [...forms, ...control]);
    if (!found.some(({ field }) => field === 'leak on purpose')) missed.push(name);
    const leaked = found.filter(({ field }) => field !== 'leak on purpose');
    tell(`${name}: ${String(leaked.length)} hits`);
    hits.push(...leaked);
  }
  return {
    sinks: SINKS.length,
    forms: FORM_NAMES.length,
    canaries: canaries.all().length,
    hits: hits.length,
    controls: controls.size,
    controlsCaught: controls.size - missed.length,
    missed,
    found: [...new Set(hits.map((hit) => `${hit.file}: ${hit.field}, ${hit.form}`))],
  };
}
