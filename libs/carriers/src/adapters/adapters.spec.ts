import { describeAdapter } from './adapter.conformance.js';
import { ADAPTERS } from './adapters.js';

for (const adapter of ADAPTERS.values()) describeAdapter(adapter);
