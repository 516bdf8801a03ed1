// npm run bench -- NAME … [--json] [--rounds 5] [--seed 1] [--quick]: docs/performance.md. Or `all` for every one.
import { cpus, loadavg } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { abortedByUser, tell, wholeNumber } from '../dev/chaos/at-the-terminal.js';
import type { Bench } from './cell.js';
import { BenchServer } from './ground/server.js';
import { ingestBench } from './ingest/ingest-bench.js';
import { sendingBench } from './sending/sending-bench.js';
import { latencyBench } from './latency/latency-bench.js';
import { vaultBench } from './vault/vault-bench.js';
import { linesOf, mediansOf, runRounds, type Line } from './rounds.js';

/** Fewer rounds would let one disturbance decide. */
const ROUNDS_MIN = 5;

const BENCHES: Readonly<Record<string, (isQuick: boolean, server: BenchServer) => Bench>> = {
  ingest: ingestBench,
  sending: sendingBench,
  latency: latencyBench,
  vault: vaultBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(ROUNDS_MIN) },
    seed: { type: 'string', default: '1' },
  },
});

function namesAsked(): string[] {
  const known = Object.keys(BENCHES);
  const asked = positionals.length === 1 && positionals[0] === 'all' ? known : positionals;
  const isKnown = asked.length > 0 && asked.every((name) => known.includes(name));
  if (!isKnown) throw new Error(`Name one bench or more: ${known.join(', ')}; or all.`);
  return [...new Set(asked)];
}

async function main(signal: AbortSignal): Promise<void> {
  const names = namesAsked();
  const seed = wholeNumber('seed', values.seed);
  const asked = wholeNumber('rounds', values.rounds);
  const rounds = values.quick ? 1 : Math.max(ROUNDS_MIN, asked);
  if (values.quick)
    tell('quick: few rows and one round, to see that it runs; the ratios mean nothing');
  const server = await BenchServer.start();
  // Ctrl-C: the cell under way fails with its server, and the process ends.
  signal.addEventListener('abort', () => void server.stop());
  try {
    tell(`machine ${machine()}`);
    tell(`settings ${JSON.stringify(await server.settings())}`);
    for (const name of names) {
      const bench = BENCHES[name]?.(values.quick, server);
      if (bench === undefined) continue;
      const results = await runRounds(bench, server, { rounds, seed, tell });
      for (const line of mediansOf(results)) tell(line);
      for (const line of linesOf(bench, results)) console.log(printed(line));
    }
  } finally {
    await server.stop();
  }
}

/** What it ran on, and how much of that others used: a ratio bears more of it than a rate. */
function machine(): string {
  const processors = cpus();
  const load = loadavg().map((it) => it.toFixed(1));
  return `${String(processors.length)} x ${processors[0]?.model ?? ''}, Node ${process.version}, load ${load.join(' ')}`;
}

function printed(line: Line): string {
  const told = values.quick ? { ...line, quick: true } : line;
  if (values.json) return JSON.stringify(told);
  const { id, ours, peer, ratio } = line;
  const spread = `${String(ratio.min)}-${String(ratio.max)}`;
  return `${id}: ours ${String(ours)}, peer ${String(peer)}, ratio ${String(ratio.median)} (${spread})`;
}

const signal = abortedByUser();
try {
  await main(signal);
} catch (error) {
  if (!signal.aborted) tell(`FAILED ${inspect(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
}
