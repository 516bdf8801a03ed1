import type { Bench } from '../cell.js';
import { FLOOR, floorIngest } from './floor.js';
import { OURS, oursIngest } from './ours.js';

/** Half of what a transaction may take: the size that the floor was found to be fast at. */
const BATCH = 200;

const PARCELS = 10_000;
const QUICK_PARCELS = 200;

/** R1: the real ingest against a raw prepared insert of the same rows. */
export function ingestBench(isQuick: boolean): Bench {
  const parcels = isQuick ? QUICK_PARCELS : PARCELS;
  return {
    cells: [oursIngest(parcels, BATCH), floorIngest(parcels, BATCH)],
    comparisons: [{ id: 'ingest', ours: OURS, peer: FLOOR, by: 'rate' }],
  };
}
