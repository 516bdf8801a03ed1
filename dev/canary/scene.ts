import type { Stage } from '../chaos/ground/stage.js';
import type { ProgramKind, WorkerProcess } from '../chaos/ground/worker-process.js';
import type { Answers } from './answers.js';
import type { Canaries } from './canaries.js';

/** Everything that runs, and all that is known of it. */
export interface Scene {
  readonly stage: Stage;
  readonly programs: Readonly<Record<ProgramKind, WorkerProcess<ProgramKind>>>;
  /** Where each process tells its health and numbers. */
  readonly healthPorts: Readonly<Record<ProgramKind, number>>;
  /** Where each process writes its heap when asked by SIGUSR2. */
  readonly heapFolder: string;
  readonly canaries: Canaries;
  readonly answers: Answers;
}

/** A place where personal data must not be. */
export interface Sink {
  readonly name: string;
  /** Writes all that is there into a folder of its own. */
  readonly gather: (scene: Scene, folder: string) => Promise<void>;
  /** Leaks the text there, on purpose; absent where `leak.mjs` does it from within the process. */
  readonly leak?: (scene: Scene, text: string) => Promise<void>;
}
