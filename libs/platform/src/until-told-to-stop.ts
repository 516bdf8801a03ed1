import type { Log } from './logging/log.js';
import { forbidDumps } from './no-dumps.js';

/**
 * The life of a process: start, and stop in good order at SIGINT or SIGTERM. A start that fails, or a stop,
 * is logged and makes the exit code 1; nothing dumps its memory meanwhile; the error of the settings names every fault at once, never a value.
 */
export async function untilToldToStop(
  log: Log,
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  forbidDumps(log);
  try {
    const running = await start();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ event: 'process.stopping', signal });
        running.stop().catch((error: unknown) => {
          log.error({ event: 'process.stop_failed', error });
          process.exitCode = 1;
        });
      });
    }
  } catch (error) {
    log.error({ event: 'process.start_failed', error });
    process.exitCode = 1;
  }
}
