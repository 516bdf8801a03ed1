import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { TOPIC } from '../../chaos/ground/stage.js';
import type { Sink } from '../scene.js';

const LEAK = 'canary-leak';
/** In the run's folder, and a sink of its own each; the carriers' own topic may hold what carriers put there. */
const ELSEWHERE = ['postgres', 'kafka'];

/** Every topic but the carriers' own, as the broker keeps it: keys, values, headers, group's notes. */
export const OTHER_TOPICS: Sink = {
  name: 'other-topics',
  gather: async ({ stage }, folder) => {
    await cp(join(stage.folder, 'kafka'), folder, {
      recursive: true,
      filter: (path) => !path.includes(`/${TOPIC}-`),
    });
  },
  leak: async ({ stage }, text) => {
    const kafka = new kafkajs.Kafka({
      brokers: [stage.kafka.brokers],
      logLevel: kafkajs.logLevel.NOTHING,
    });
    await stage.kafkaAdmin.createTopics({ topics: [{ topic: LEAK }], waitForLeaders: true });
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic: LEAK, messages: [{ key: 'x', value: text }] });
    await producer.disconnect();
  },
};

/** Whatever else the processes write: keys, states, spools. */
export const OTHER_FILES: Sink = {
  name: 'other-files',
  gather: async ({ stage }, folder) => {
    for (const name of await readdir(stage.folder)) {
      if (ELSEWHERE.includes(name) || name.endsWith('.log')) continue;
      await cp(join(stage.folder, name), join(folder, name), { recursive: true });
    }
  },
  leak: ({ stage }, text) => writeFile(join(stage.folder, 'canary-leak'), text),
};
