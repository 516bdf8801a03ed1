import kafkajs from 'kafkajs';
import { createLog } from '@app/platform';
import { kafkaLog } from './kafka-log.js';

describe('the log of kafkajs', () => {
  it('holds the part that complained, and no text, key or value that it quotes', () => {
    const lines: string[] = [];
    const log = createLog('test', { destination: { write: (line) => lines.push(line) } });
    const write = kafkaLog(log)(kafkajs.logLevel.WARN);
    const canary = 'kanarie.sanne@example.nl';

    write({
      namespace: 'Consumer',
      level: kafkajs.logLevel.ERROR,
      label: 'ERROR',
      log: { timestamp: '', message: `cannot read ${canary}`, error: canary, key: canary },
    });

    expect(lines.join('')).toContain('"context":"Consumer"');
    expect(lines.join('')).not.toContain('kanarie');
  });
});
