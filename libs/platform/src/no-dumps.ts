import { readFileSync } from 'node:fs';
import type { Log } from './logging/log.js';

/** Who sends it would start a debugger, and read the memory with it. */
const DEBUGGER_SIGNAL = 'SIGUSR1';

/**
 * Closes the ways by which Node itself writes a process's memory or environment somewhere: diagnostic reports
 * (environment and arguments stand in them), also where NODE_OPTIONS asks for one, and the debugger that a signal
 * starts. A core dump is the host's to forbid; that it is possible is told at start.
 */
export function forbidDumps(log: Log): void {
  process.report.reportOnFatalError = false;
  process.report.reportOnSignal = false;
  process.report.reportOnUncaughtException = false;
  process.on(DEBUGGER_SIGNAL, () => {
    log.warn({ event: 'process.debugger_refused', signal: DEBUGGER_SIGNAL });
  });
  if (mayDumpCore()) log.warn({ event: 'process.core_dumps_possible' });
}

/** Where the kernel tells no limits (not Linux) nobody can say. */
function mayDumpCore(): boolean {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    return !/^Max core file size\s+0\s/m.test(limits);
  } catch {
    return false;
  }
}
