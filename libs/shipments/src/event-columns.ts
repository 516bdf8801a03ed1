import { plainArray } from '@app/database';
import type { TrackingEvent } from './tracking-event.js';

/** Events as `shipments.record_events` takes them: parallel arrays, and what they say as a list. */
export interface EventColumns {
  readonly eventIds: string;
  readonly times: string;
  /** For each event the place of what it says in `meanings`. */
  readonly meaningPlaces: string;
  readonly countries: (string | null)[] | null;
  readonly places: (string | null)[] | null;
  readonly etaFrom: string | null;
  readonly etaTo: string | null;
  /** JSON: the few different things that the events of a batch say. */
  readonly meanings: string;
}

/** Columns of nothing but nulls are not sent at all. */
export function eventColumns(events: readonly TrackingEvent[]): EventColumns {
  const { places, meanings } = meaningsOf(events);
  const hasFacility = events.some((it) => it.facilityCountry !== null || it.facilityPlace !== null);
  const hasEta = events.some((it) => it.etaFrom !== null);
  return {
    eventIds: plainArray(events.map((event) => event.eventId)),
    times: plainArray(events.map((event) => event.occurredAt.toISOString())),
    meaningPlaces: plainArray(places),
    countries: hasFacility ? events.map((event) => event.facilityCountry) : null,
    places: hasFacility ? events.map((event) => event.facilityPlace) : null,
    etaFrom: hasEta ? plainArray(events.map(({ etaFrom }) => isoOf(etaFrom))) : null,
    etaTo: hasEta ? plainArray(events.map(({ etaTo }) => isoOf(etaTo))) : null,
    meanings: JSON.stringify(meanings),
  };
}

// Times go as ISO text: pg would write each Date in the server's zone, at ten times the cost.
const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function meaningsOf(events: readonly TrackingEvent[]): { places: number[]; meanings: object[] } {
  const meanings: object[] = [];
  const known = new Map<string, number>();
  const places = events.map((it) => {
    const words = [
      it.zoneSource,
      it.namespace,
      it.code,
      it.kind,
      it.status,
      it.reason,
      it.deliveredHow,
    ]
      .concat(String(it.sensitive))
      .join('\n');
    const place = known.get(words);
    if (place !== undefined) return place;
    known.set(words, meanings.length);
    return (
      meanings.push({
        zone_source: it.zoneSource,
        namespace: it.namespace,
        code: it.code,
        kind: it.kind,
        status: it.status,
        reason: it.reason,
        delivered_how: it.deliveredHow,
        sensitive: it.sensitive,
      }) - 1
    );
  });
  return { places, meanings };
}
