import { askSharedParts } from './ask-shared-parts.js';
import type { KafkaForTests } from './shared-parts.js';

/**
 * The broker that all test files share, started at the first call of a test run. Topics are each file's
 * own: give them names of its own. A file that kills or restarts a broker starts one for itself.
 * @throws {Error} naming what to install when a broker cannot run here.
 */
export const kafkaForTests = (): Promise<KafkaForTests> => askSharedParts<KafkaForTests>('/kafka');
