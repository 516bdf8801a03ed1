import type { LoggedMessage, RunRecord } from '../record.js';
import { kindOfKey, type MessageKind } from '../workload/messages.js';
import { grouped, type Finding } from './finding.js';

type Log = Pick<RunRecord, 'log' | 'confirmed' | 'events' | 'deadLetters' | 'unmappedSeen'>;

/** Each valid event of Kafka's log is stored exactly once, each unusable message is a dead letter once (P5). */
export function checkEvents(record: Log): Finding[] {
  const of = (kind: MessageKind): LoggedMessage[] =>
    record.log.filter(({ key }) => kindOfKey(key) === kind);
  const logged = new Set(record.log.map(({ key }) => key));
  const facts = new Set(of('fact').map(({ key }) => key));
  const stored = grouped(record.events, ({ factKey }) => factKey);
  const letters = grouped(record.deadLetters, placeOf);
  const poison = new Set(of('poison').map(placeOf));
  const unmapped = new Set(of('unmapped').map(({ key }) => key));
  const findings: Finding[] = [
    ...record.confirmed
      .filter((key) => !logged.has(key))
      .map((what) => ({ kind: 'event_not_in_kafka', what }) as const),
    ...[...facts]
      .filter((key) => !stored.has(key))
      .map((what) => ({ kind: 'event_lost', what }) as const),
    ...[...stored.keys()]
      .filter((key) => !facts.has(key))
      .map((what) => ({ kind: 'event_from_nowhere', what }) as const),
    ...[...stored]
      .filter(([, events]) => events.length > 1)
      .map(([what]) => ({ kind: 'event_twice', what }) as const),
    ...[...poison]
      .filter((place) => letters.get(place)?.length !== 1)
      .map((what) => ({ kind: 'poison_lost', what }) as const),
    ...[...letters.keys()]
      .filter((place) => !poison.has(place))
      .map((what) => ({ kind: 'event_buried', what }) as const),
  ];
  if (record.unmappedSeen !== unmapped.size) {
    const what = `${String(record.unmappedSeen)} counted of ${String(unmapped.size)}`;
    findings.push({ kind: 'unmapped_miscounted', what });
  }
  return findings;
}

const placeOf = ({ partition, offset }: { partition: number; offset: string }): string =>
  `${String(partition)}/${offset}`;
