import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/**
 * Nest's own messages in our log. Nest prints free text, also the messages of errors, so only the fact,
 * its level and the class that speaks are kept; what matters is logged by our own code with its fields.
 */
export function nestLogger(log: Log): LoggerService {
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: (_message: unknown, ...rest: unknown[]) => {
      log.warn({ event: 'framework.warned', context: contextOf(rest) });
    },
    error: (message: unknown, ...rest: unknown[]) => {
      const error = message instanceof Error ? { error: message } : {};
      log.error({ event: 'framework.failed', context: contextOf(rest), ...error });
    },
    fatal: (message: unknown, ...rest: unknown[]) => {
      const error = message instanceof Error ? { error: message } : {};
      log.error({ event: 'framework.failed', context: contextOf(rest), ...error });
    },
  };
}

/** Nest passes the speaking class as last argument. */
function contextOf(rest: readonly unknown[]): string {
  const last = rest.at(-1);
  return typeof last === 'string' && /^\w{1,60}$/.test(last) ? last : 'unknown';
}
