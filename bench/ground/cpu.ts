import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Processor time since a mark, in seconds. */
export interface CpuSpent {
  app: number;
  postgres: number;
}

/** Marks the present; what is returned tells the processor time spent since. */
export function markCpu(postmasterPid: number): () => CpuSpent {
  const [app, postgres] = [appSeconds(), postgresSeconds(postmasterPid)];
  return () => ({
    app: appSeconds() - app,
    postgres: postgresSeconds(postmasterPid) - postgres,
  });
}

function appSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The postmaster's own time, that of its children that ended, and that of those that run. */
function postgresSeconds(postmasterPid: number): number {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(entry);
    if (stat === undefined) continue;
    const [own, reaped] = [
      Number(stat[11]) + Number(stat[12]),
      Number(stat[13]) + Number(stat[14]),
    ];
    if (Number(entry) === postmasterPid) ticks += own + reaped;
    else if (Number(stat[1]) === postmasterPid) ticks += own;
  }
  return ticks / TICKS_PER_SECOND;
}

/** The fields of /proc/PID/stat behind the program's name, which may hold spaces; undefined when it ended. */
function statOf(pid: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
