import { readFile } from 'node:fs/promises';
import { databaseAddress } from '@app/database';
import { checkpointFiles } from '@app/ledger';
import { verifyLedger, type LedgerReport } from '@app/verifier';
import { loadSettings, SeintjeError, type Settings } from '@app/platform';
import { databaseOf, runningDemo } from './running-demo.js';

/** What a person may give to `seintje ledger verify`. */
export interface VerifyOptions {
  readonly databaseUrl?: string;
  readonly verifierKeyFile?: string;
  readonly json?: true;
}

/** Prints what was found of each tree, and ends the process non-zero when anything does not fit. */
export async function verifyAndTell(options: VerifyOptions): Promise<void> {
  const settings = loadSettings(process.env, 'cli');
  const { databaseUrl, verifierKey } = await ledgerAccess(settings, 'auditor_ro', options);
  const report = await verifyLedger(databaseUrl, verifierKey);
  console.log(options.json ? JSON.stringify(report) : told(report));
  if (!report.verified) process.exitCode = 1;
}

/** Where the ledger is and what proves its checkpoints. */
export interface LedgerAccess {
  databaseUrl: string;
  /** The text of the verifier key's file. */
  verifierKey: string;
}

/** Each as given, as set, or, where no database is named, of the running demo. */
export async function ledgerAccess(
  settings: Settings,
  role: string,
  given: Pick<VerifyOptions, 'databaseUrl' | 'verifierKeyFile'>,
): Promise<LedgerAccess> {
  const named = given.databaseUrl ?? settings.DATABASE_URL;
  const demo = named === '' ? await runningDemo(settings.DATA_DIR) : undefined;
  const file =
    given.verifierKeyFile ?? demo?.verifierKeyFile ?? checkpointFiles(settings).verifierKeyFile;
  return {
    databaseUrl: demo === undefined ? databaseAddress(named, settings) : databaseOf(demo, role),
    verifierKey: await verifierKeyText(file),
  };
}

async function verifierKeyText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SeintjeError(
      'ledger.verifier_key_missing',
      `${file} cannot be read; give the ledger's verifier key with --verifier-key-file.`,
      { cause: error },
    );
  }
}

function told(report: LedgerReport): string {
  const perSecond = Math.round(report.leaves / Math.max(report.durationMs / 1_000, 0.001));
  return [
    ...report.trees.map((tree) =>
      [
        `tree ${String(tree.tree)}: ${String(tree.size)} leaves, root ${tree.root},`,
        `${String(tree.checkpoints)} checkpoints, signed up to ${String(tree.signedSize)},`,
        `${String(tree.openUses)} uses open (${String(tree.openUsesLong)} for more than a minute)`,
      ].join(' '),
    ),
    ...report.faults.map(
      ({ kind, tree, index, message }) =>
        `FAULT ${kind} in tree ${String(tree)} at leaf ${String(index)}: ${message}`,
    ),
    `${report.verified ? 'verified' : 'NOT VERIFIED'}: ${String(report.leaves)} leaves ` +
      `(${String(report.unsignedLeaves)} not signed yet), ${String(perSecond)} a second`,
  ].join('\n');
}
