import type { OpenedUse } from './open-group.js';

/** The carrier's expectation as a message says it: a window, or a day where the carrier gave no end. */
export function etaOf({ etaFrom, etaTo }: OpenedUse['message']) {
  if (etaFrom === null) return undefined;
  return {
    from: etaFrom,
    to: etaTo ?? undefined,
    precision: etaTo === null ? ('day' as const) : ('window' as const),
    source: 'carrier' as const,
  };
}
