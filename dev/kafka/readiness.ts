import kafkajs from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProcess } from '../processes/guarded-process.js';

/** Took 2 to 4 s on two quiet cores; a busy build machine may need many times that. */
const READY_MS_MAX = 90_000;
const POLL_MS = 150;

/**
 * Returns once a client can see the cluster with its broker and controller. An open port is not enough:
 * it opens before the broker has joined its own controller.
 */
export async function untilKafkaAnswers(address: string, broker: GuardedProcess): Promise<void> {
  const until = performance.now() + READY_MS_MAX;
  for (;;) {
    const problem = await problemOf(address);
    if (problem === undefined) return;
    if (!broker.isRunning()) throw new Error('The broker ended before it answered.');
    if (performance.now() > until) {
      throw new Error('The broker runs but does not answer.', { cause: problem });
    }
    await sleep(POLL_MS);
  }
}

async function problemOf(address: string): Promise<unknown> {
  const admin = new kafkajs.Kafka({
    clientId: 'seintje-dev',
    brokers: [address],
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.brokers.length === 1 && cluster.controller !== null
      ? undefined
      : new Error('The cluster has no controller yet.');
  } catch (error) {
    return error;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
