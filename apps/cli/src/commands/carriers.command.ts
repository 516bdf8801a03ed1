import type { Command } from 'commander';
import { coverage } from '../carriers/coverage.js';
import { replayAndTell, type ReplayOptions } from '../carriers/replay-and-tell.js';
import { translateAndTell, type TranslateOptions } from '../carriers/translate-and-tell.js';

/** `seintje carriers`: what carriers say, and what it means to us. */
export function register(program: Command): void {
  const carriers = program.command('carriers').description('what carriers say, in our words');
  carriers
    .command('translate')
    .description('print a raw payload as events in our form, then what was left out and why')
    .argument('<carrier>', 'a file in config/carriers that has an adapter, or cloudevents')
    .argument('<file>', 'the payload; or one a line')
    .option('--tracking-code <code>', 'that was asked for, where the answer does not repeat it')
    .option('--received-at <time>', 'when it arrived, for payloads without a time; by default now')
    .option('--events-only', 'no meanings, and nothing of what was left out')
    .action((carrier: string, file: string, options: TranslateOptions) =>
      translateAndTell(carrier, file, options, (line) => {
        console.log(line);
      }),
    );
  carriers
    .command('coverage')
    .description('count reviewed and unreviewed codes of each list')
    .option('--json', 'as JSON lines')
    .action(({ json }: { json?: true }) => {
      for (const row of coverage()) {
        const { carrier, namespace, codes, reviewed, unreviewed } = row;
        const counts = `${String(codes).padStart(5)} codes  ${String(reviewed).padStart(5)} reviewed`;
        const name = `${carrier} ${namespace}`.padEnd(34);
        console.log(
          json ? JSON.stringify(row) : `${name}${counts}  ${String(unreviewed).padStart(4)} not`,
        );
      }
    });
  carriers
    .command('replay')
    .description('feed events in our form through ingest, and print what they come to')
    .argument('<file>', 'one event a line, as translate prints them')
    .option('--shuffle <seed>', 'in another order, the same for the same seed')
    .option('--twice', 'all of it again, from another log')
    .option('--database-url <url>', 'administrator of a server to use; by default an embedded one')
    .option('--json', 'as one line of JSON')
    .action((file: string, options: ReplayOptions) => replayAndTell(file, options));
}
