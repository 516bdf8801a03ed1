import { SeintjeError } from './seintje-error.js';

/** The option of Node.js that takes `eval` and `new Function` from a process for good. */
export const NO_CODE_FROM_STRINGS = '--disallow-code-generation-from-strings';

/** A process that renders was started so that text can become code. */
class CodeFromStringsError extends SeintjeError {
  constructor() {
    super(
      'process.code_from_strings',
      `This process renders what others wrote, so text must never become code in it: start it with node ${NO_CODE_FROM_STRINGS}.`,
    );
  }
}

/** Whether text can become code in this process; found by trying, as an option may come in several ways. */
function makesCodeFromStrings(): boolean {
  try {
    // The one place that may: what it makes does nothing, and where it matters it is not made.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    new Function('');
    return true;
  } catch {
    return false;
  }
}

/**
 * For processes that render: two faults of 2026 in the template engine ran code out of a template's data, and both
 * needed this.
 * @throws CodeFromStringsError in production when the process was started without the option.
 */
export function refuseCodeFromStrings(environment: string): void {
  if (environment === 'production' && makesCodeFromStrings()) throw new CodeFromStringsError();
}
