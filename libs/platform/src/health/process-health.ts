import type { Log } from '../logging/log.js';
import { SeintjeError } from '../seintje-error.js';

/** Asks one thing that the process needs; undefined when it works now. */
export type Check = () => Promise<SeintjeError | undefined> | SeintjeError | undefined;

/** An answer later than this is none to who asks whether we are ready. */
const ANSWER_WITHIN_MS = 2_000;

/** What a process says of itself when asked: whether its loops turn, and whether it can do its work now. */
export class ProcessHealth {
  private told: string | undefined;
  private asking: Promise<readonly SeintjeError[]> | undefined;

  constructor(
    private readonly log: Log,
    /** False when a loop hangs, which only a restart mends; a part that is away hangs nothing. */
    readonly isLive: () => boolean,
    private readonly checks: readonly Check[],
  ) {}

  /** What keeps the process from its work, none when it is ready. Askers at the same time share one answer. */
  problems(): Promise<readonly SeintjeError[]> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<readonly SeintjeError[]> {
    const answers = await Promise.all(this.checks.map((check) => within(ANSWER_WITHIN_MS, check)));
    const problems = answers.filter((answer) => answer !== undefined);
    this.tellChange(problems);
    return problems;
  }

  /** One line when it changes, however often it is asked. */
  private tellChange(problems: readonly SeintjeError[]): void {
    const now = problems.map(({ code }) => code).join(' ');
    if (now === this.told) return;
    this.told = now;
    const [first] = problems;
    if (first === undefined) this.log.info({ event: 'process.ready' });
    else this.log.warn({ event: 'process.not_ready', code: first.code, error: first });
  }
}

async function within(ms: number, check: Check): Promise<SeintjeError | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SeintjeError>((resolve) => {
    timer = setTimeout(() => {
      resolve(
        new SeintjeError('health.no_answer', 'A part of the process did not answer in time.'),
      );
    }, ms);
  });
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch (cause) {
    return new SeintjeError('health.check_failed', 'A check of the process itself failed.', {
      cause,
    });
  } finally {
    clearTimeout(timer);
  }
}
