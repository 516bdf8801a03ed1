/** When a shipment was expected, at one time. */
export interface Eta {
  from: Date;
  /** Null: some time on the day of `from`. */
  to: Date | null;
}

/** Each expectation once, oldest first: what was promised stays known after the promise changed. */
export type EtaHistory = readonly Eta[];

/** An event as far as it tells of an expectation. */
interface EtaTold {
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** The expectations that events told of, in the order of the events; the same one told again is one. */
export function etaHistory(events: readonly EtaTold[]): EtaHistory {
  const told: Eta[] = [];
  for (const { etaFrom, etaTo } of events) {
    if (etaFrom === null) continue;
    const eta = { from: etaFrom, to: etaTo };
    const last = told.at(-1);
    if (last === undefined || !isSame(last, eta)) told.push(eta);
  }
  return told;
}

/** What was expected before the present expectation, and how often it changed until then. */
export function etaBefore(told: EtaHistory, now: Eta): { before: Eta | null; changes: number } {
  // What was told after the end of a shipment does not count, so the present one need not be the last.
  const at = told.findLastIndex((eta) => isSame(eta, now));
  return { before: told[at - 1] ?? null, changes: Math.max(at, 0) };
}

const isSame = (a: Eta, b: Eta): boolean =>
  a.from.getTime() === b.from.getTime() && a.to?.getTime() === b.to?.getTime();
