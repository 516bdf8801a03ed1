import type { Command } from 'commander';

/**
 * What each file commands/<name>.command.ts exports. `register` adds its command to the program and
 * returns; whatever the command needs is opened in its action, so that `--help` needs nothing.
 */
export interface CommandFile {
  readonly register: (program: Command) => void;
}
