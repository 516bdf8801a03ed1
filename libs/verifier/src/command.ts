import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FormatError, readKey } from './notes.js';
import { logAt } from './read-log.js';
import { verifyExport, type ExportReport } from './verify-export.js';
import {
  readSigned,
  signedBy,
  verifyConsistency,
  verifyInclusion,
  verifyLogSince,
  verifyWholeLog,
  type LogKeys,
  type LogReport,
} from './verify-log.js';

const USAGE = `Usage: seintje-verify COMMAND --key FILE [--witness FILE]… [--checkpoint FILE] [--json]

  full LOG                 read every leaf and tile, and recompute the signed root
  since LOG CHECKPOINT     read what came after a checkpoint that you kept
  inclusion LOG INDEX      show that a leaf is under the signed root
  consistency LOG OLDER    show that a checkpoint that you kept is the beginning of today's
  export FILE              check a person's file of leaves, without asking anybody

LOG is the URL of a tree, such as https://zool.example.nl/ledger/0, or a folder with a copy of it.
--key         the ledger's verifier key, or the tree's own
--witness     a witness's verifier key: without its cosignature nothing is verified
--checkpoint  hold the log against this checkpoint instead of the one that it serves
`;

/** Runs the command line of the verifier. @returns the exit code: 0 verified, 1 not verified, 2 could not look. */
export async function runVerifier(
  args: readonly string[],
  tell: (text: string) => void,
): Promise<number> {
  try {
    const report = await verified(args);
    if (report === undefined) {
      tell(USAGE);
      return 2;
    }
    tell(args.includes('--json') ? `${JSON.stringify(report)}\n` : inWords(report));
    return report.verified ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(`NOT VERIFIED: ${error.message}\n`);
    return error instanceof FormatError ? 1 : 2;
  }
}

async function verified(args: readonly string[]): Promise<LogReport | ExportReport | undefined> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      witness: { type: 'string', multiple: true },
      checkpoint: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [command, place, what] = positionals;
  if (command === undefined || place === undefined || values.key === undefined) return undefined;
  const keyIn = async (file: string) => readKey(await readFile(file, 'utf8'));
  const keys: LogKeys = {
    ledger: await keyIn(values.key),
    witnesses: await Promise.all((values.witness ?? []).map(keyIn)),
  };
  if (command === 'export') return verifyExport(await readFile(place, 'utf8'), keys);

  const read = logAt(place);
  const kept =
    values.checkpoint === undefined ? undefined : await readFile(values.checkpoint, 'utf8');
  const checkpoint = await readSigned(read, keys, kept);
  if (command === 'full') return verifyWholeLog(read, keys, checkpoint);
  if (what === undefined) return undefined;
  switch (command) {
    case 'since':
      return verifyLogSince(
        read,
        keys,
        checkpoint,
        signedBy(await readFile(what, 'utf8'), keys.ledger),
      );
    case 'consistency':
      return verifyConsistency(
        read,
        keys,
        checkpoint,
        signedBy(await readFile(what, 'utf8'), keys.ledger),
      );
    case 'inclusion':
      return /^\d{1,15}$/.test(what)
        ? verifyInclusion(read, keys, checkpoint, Number(what))
        : undefined;
    default:
      return undefined;
  }
}

function inWords(report: LogReport | ExportReport): string {
  const lines =
    'origin' in report
      ? [
          `${report.origin}: ${String(report.size)} leaves signed, root ${report.root}`,
          `${String(report.leaves)} leaves read, ${String(report.openUses)} uses among them open`,
          ...Object.entries(report.cosigned).map(([name, at]) => `cosigned by ${name} at ${at}`),
        ]
      : report.leaves.map(({ tree, index, fault, leaf }) => {
          const told =
            leaf &&
            `${leaf.at.toISOString()} kind ${String(leaf.kind)} purpose ${String(leaf.purpose)} result ${String(leaf.result)}`;
          return `tree ${String(tree)} leaf ${String(index)}: ${fault ?? told ?? ''}`;
        });
  return [
    ...lines,
    ...report.faults.map((fault) => `FAULT ${fault}`),
    report.verified ? 'verified' : 'NOT VERIFIED',
    '',
  ].join('\n');
}
