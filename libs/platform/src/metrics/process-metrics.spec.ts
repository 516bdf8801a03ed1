import { METRICS } from './metric-catalogue.js';
import { ProcessMetrics } from './process-metrics.js';

describe('the numbers of a process', () => {
  it.each([
    'sanne@example.nl',
    '01998f6e-5a00-7000-8000-000000000001',
    '3SZOOL0000001',
    'Kerkstraat 1',
    '',
  ])('tell no label that holds %j', async (reason) => {
    const metrics = new ProcessMetrics(['seintje_ingest_dead_letters_total']);
    metrics.count('seintje_ingest_dead_letters_total', { reason });
    expect(await metrics.text()).toContain('seintje_ingest_dead_letters_total{reason="other"} 1');
  });

  it('keep the name of a topic, and no id in it', async () => {
    const metrics = new ProcessMetrics(['seintje_ingest_lag_messages']);
    metrics.set('seintje_ingest_lag_messages', { topic: 'events-20261122', partition: '0' }, 3);
    const withId = 'zool-01998f6e-5a00-7000-8000-000000000001';
    metrics.set('seintje_ingest_lag_messages', { topic: withId, partition: '1' }, 4);
    const text = await metrics.text();
    expect(text).toContain('{topic="events-20261122",partition="0"} 3');
    expect(text).toContain('{topic="other",partition="1"} 4');
  });

  it('tell what they have when a reading fails', async () => {
    const metrics = new ProcessMetrics(['seintje_parked_events']);
    metrics.beforeReading(() => Promise.reject(new Error('away')));
    metrics.set('seintje_parked_events', {}, 2);
    expect(await metrics.text()).toContain('seintje_parked_events 2');
  });

  it('have names that begin alike and say their unit', () => {
    for (const [name, { type }] of Object.entries(METRICS)) {
      expect(name).toMatch(/^seintje_[a-z_]+$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    }
  });
});
