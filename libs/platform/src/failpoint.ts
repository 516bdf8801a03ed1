import { SeintjeError } from './seintje-error.js';

/**
 * A place where a crash must lose nothing. When the environment's FAILPOINT has this name the process
 * kills itself here with SIGKILL, as a power cut would: no handler, no `finally`, no flush.
 * Reads the environment, not the settings: a failpoint lies deep in code that is given no settings.
 * @throws SeintjeError `failpoint.in_production` when set in production: a crash on demand is no feature.
 */
export function failpoint(name: string): void {
  if (process.env['FAILPOINT'] !== name) return;
  if (process.env['NODE_ENV'] === 'production') {
    throw new SeintjeError(
      'failpoint.in_production',
      'FAILPOINT is for tests; unset it in production.',
    );
  }
  process.kill(process.pid, 'SIGKILL');
}
