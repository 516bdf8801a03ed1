import { pino, type DestinationStream } from 'pino';
import { currentCorrelationId } from '../http/correlation.js';
import { loggedError } from './log-error.js';
import { mayBeLogged, type LogFields } from './log-fields.js';

/**
 * One wide line per unit of work, named like an event in the past tense:
 * `log.info({ event: 'notification.sent', notificationId, durationMs })`. There is no free text.
 */
export interface Log {
  debug(fields: LogFields): void;
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  error(fields: LogFields): void;
}

/** How much is logged, and where to. */
export interface LogOptions {
  /** The least level that is written; `info` by default. */
  readonly level?: string;
  /** Where lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

/** A log for one process: JSON lines with time, level and process; only allowed fields (log-fields.ts). */
export function createLog(process: string, options: LogOptions = {}): Log {
  const settings = {
    level: options.level ?? 'info',
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const out = options.destination ? pino(settings, options.destination) : pino(settings);
  return {
    debug: (fields) => {
      if (out.isLevelEnabled('debug')) out.debug(allowed(fields));
    },
    info: (fields) => {
      if (out.isLevelEnabled('info')) out.info(allowed(fields));
    },
    warn: (fields) => {
      out.warn(allowed(fields));
    },
    error: (fields) => {
      out.error(allowed(fields));
    },
  };
}

/** Fails closed: what is not known to be harmless is not written, only counted. */
function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (name === 'error') kept['error'] = loggedError(value);
    else if (mayBeLogged(name, value))
      kept[name] = typeof value === 'bigint' ? String(value) : value;
    else dropped += 1;
  }
  const correlationId = currentCorrelationId();
  if (correlationId !== undefined) kept['correlationId'] ??= correlationId;
  if (dropped > 0) kept['dropped'] = dropped;
  return kept;
}
