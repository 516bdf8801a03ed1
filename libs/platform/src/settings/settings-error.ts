import { SeintjeError } from '../seintje-error.js';

/** One setting and the rule that it breaks; never its value, as this is printed at start-up. */
export interface SettingFault {
  readonly name: string;
  readonly rule: string;
}

/** The settings cannot be used. The message lists every fault, so that one start shows them all. */
export class SettingsError extends SeintjeError {
  constructor(readonly faults: readonly SettingFault[]) {
    super(
      'settings.invalid',
      [
        faults.length === 1
          ? '1 setting is not usable:'
          : `${String(faults.length)} settings are not usable:`,
        ...faults.map(({ name, rule }) => `- ${name} ${rule}`),
        'Each setting is described in docs/reference/settings.md.',
      ].join('\n'),
    );
  }
}
