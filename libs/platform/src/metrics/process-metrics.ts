import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import {
  METRICS,
  type LabelsOf,
  type MetricDeclaration,
  type MetricName,
  type NameOf,
} from './metric-catalogue.js';

/**
 * What may stand in a label: codes of closed lists, routes as declared, names of topics. A value of another
 * form (an id, an address, a code from a carrier) becomes `other`, so that a slip elsewhere tells nobody.
 */
const LABEL_VALUE = /^[A-Za-z0-9_.:/*-]{1,120}$/;
const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}/i;
/** Tracking codes and other numbers of things; the name of a topic, which the operator chose, may hold a date. */
const LONG_NUMBER = /\d{7}/;

/** The numbers of one process, in a registry of its own: `standalone` runs four processes in one. */
export class ProcessMetrics {
  private readonly registry = new Registry();
  private readonly made = new Map<MetricName, Counter | Gauge | Histogram>();
  private readonly readings: (() => Promise<void> | void)[] = [];

  /** @param names the metrics this process tells; others are refused by type and ignored at run time. */
  constructor(names: readonly MetricName[]) {
    for (const name of names) this.made.set(name, this.make(name, METRICS[name]));
    collectDefaultMetrics({ register: this.registry, prefix: 'seintje_' });
  }

  /** Does this before each reading: what is cheaper to ask for than to keep. */
  beforeReading(read: () => Promise<void> | void): void {
    this.readings.push(read);
  }

  count<N extends NameOf<'counter'>>(name: N, labels: LabelsOf<N>, by = 1): void {
    if (by > 0) (this.made.get(name) as Counter | undefined)?.inc(safe(labels), by);
  }

  set<N extends NameOf<'gauge'>>(name: N, labels: LabelsOf<N>, value: number): void {
    (this.made.get(name) as Gauge | undefined)?.set(safe(labels), value);
  }

  observe<N extends NameOf<'histogram'>>(name: N, labels: LabelsOf<N>, seconds: number): void {
    (this.made.get(name) as Histogram | undefined)?.observe(safe(labels), seconds);
  }

  /** Forgets the values of a gauge: what is no longer known is not told. */
  forget(name: NameOf<'gauge'>): void {
    this.made.get(name)?.reset();
  }

  /** Prometheus' text format. A reading that fails leaves its numbers as they were. */
  async text(): Promise<string> {
    await Promise.allSettled(this.readings.map(async (read) => read()));
    return this.registry.metrics();
  }

  private make(
    name: MetricName,
    { type, labels, help, buckets }: MetricDeclaration,
  ): Counter | Gauge | Histogram {
    const options = { name, help, labelNames: [...labels], registers: [this.registry] };
    switch (type) {
      case 'counter':
        return new Counter(options);
      case 'gauge':
        return new Gauge(options);
      case 'histogram':
        return new Histogram({ ...options, ...(buckets ? { buckets: [...buckets] } : {}) });
    }
  }
}

function safe(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).map(([name, value]) => [name, mayBeTold(name, value) ? value : 'other']),
  );
}

const mayBeTold = (name: string, value: string): boolean =>
  LABEL_VALUE.test(value) && !UUID.test(value) && (name === 'topic' || !LONG_NUMBER.test(value));
