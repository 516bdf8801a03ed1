import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@app/platform';

const HOOK = join(projectRoot(), 'test/support/typescript.mjs');
const CLI = join(projectRoot(), 'apps/cli/src/main.ts');

/** What a block of commands came to. */
export interface BlockEnd {
  output: string;
  hasFailed: boolean;
}

/** How long a block may go on being asked until it prints what the page says. */
const EXPECTED_WITHIN_MS = 60_000;

/** Blocks that do something; the others only look, and may be asked again. */
const ACTS = / -d '|\b(?:add|keygen|new-key|migrate|carrier_says)\b/;

/**
 * A reader's terminal: bash, in which a page's blocks run one after the other, so that what one sets the
 * next one has. `npx seintje` is the command line from its source, so that no build can be stale.
 */
export class DocsShell {
  private readonly bin = mkdtempSync(join(tmpdir(), 'seintje-docs-'));
  private readonly bash: ChildProcess;
  private printed = '';
  private blocks = 0;

  constructor(cwd: string, environment: Record<string, string>) {
    const npx = `#!/bin/sh\n[ "$1" = seintje ] || exit 127\nshift\nexec "${process.execPath}" --import "${HOOK}" "${CLI}" "$@"\n`;
    writeFileSync(join(this.bin, 'npx'), npx, { mode: 0o755 });
    this.bash = spawn('bash', ['--noprofile', '--norc'], {
      cwd,
      env: { ...environment, PATH: `${this.bin}:${process.env['PATH'] ?? ''}` },
    });
    const keep = (chunk: Buffer): void => {
      this.printed += chunk.toString('utf8');
    };
    this.bash.stdout?.on('data', keep);
    this.bash.stderr?.on('data', keep);
    this.bash.stdin?.write("set -E -o pipefail\ntrap 'failed=1' ERR\n");
  }

  /** Runs a block; one that only looks is asked again for a while, until it prints what is expected. */
  async run(block: string, expected?: string): Promise<BlockEnd> {
    const until = performance.now() + EXPECTED_WITHIN_MS;
    for (;;) {
      const end = await this.runOnce(block);
      const isAsExpected = expected === undefined || prints(expected, end.output);
      if ((isAsExpected && !end.hasFailed) || ACTS.test(block) || performance.now() > until) {
        return end;
      }
      await sleep(250);
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.bash.once('exit', resolve));
    this.bash.stdin?.end();
    await ended;
    rmSync(this.bin, { recursive: true, force: true });
  }

  private async runOnce(block: string): Promise<BlockEnd> {
    this.blocks += 1;
    const mark = `@@ block ${String(this.blocks)} ended `;
    this.printed = '';
    // From a file: a program that reads its input must not eat the lines behind it.
    const file = join(this.bin, `block-${String(this.blocks)}.sh`);
    writeFileSync(file, `${block}\n`);
    this.bash.stdin?.write(`failed=0\n. "${file}" </dev/null\necho; echo "${mark}$failed"\n`);
    for (;;) {
      const [output = '', failed] = this.printed.split(`\n${mark}`);
      if (failed !== undefined) return { output, hasFailed: !failed.startsWith('0') };
      if (this.bash.exitCode !== null) return { output: this.printed, hasFailed: true };
      await sleep(20);
    }
  }
}

/** Whether a page's `text` block describes this output; `…` stands for anything. */
export function prints(expected: string, output: string): boolean {
  const pattern = tidy(expected)
    .split('…')
    .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*?');
  return new RegExp(`^${pattern}$`).test(tidy(output));
}

const tidy = (text: string): string => text.replaceAll(/[ \t]+$/gm, '').trim();
