import { Option, type Command } from 'commander';
import {
  APPS,
  describeSettings,
  loadSettings,
  settingsReference,
  type App,
  type DescribedSetting,
} from '@app/platform';

interface ConfigOptions {
  readonly app?: App;
  readonly json?: true;
  readonly reference?: true;
}

/** `seintje config`: what is in effect in this environment, secrets masked. */
export function register(program: Command): void {
  program
    .command('config')
    .description('print the settings in effect, secrets masked; fails when one breaks its rule')
    .addOption(
      new Option('--app <app>', 'check them as this process does at its start').choices(APPS),
    )
    .option('--json', 'as JSON')
    .option('--reference', 'instead: the text of docs/reference/settings.md')
    .action((options: ConfigOptions) => {
      console.log(textFor(options));
    });
}

function textFor({ app, json, reference }: ConfigOptions): string {
  if (reference) return settingsReference().trimEnd();
  const settings = describeSettings(loadSettings(process.env, app));
  return json ? JSON.stringify(settings, null, 2) : table(settings);
}

function table(settings: readonly DescribedSetting[]): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  return settings
    .map(({ name, value, isDefault, unit }) => {
      const shown = String(value) === '' ? '(empty)' : String(value);
      return `${name.padEnd(width)}  ${shown}  [${unit}${isDefault ? ', default' : ''}]`;
    })
    .join('\n');
}
