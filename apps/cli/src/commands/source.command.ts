import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { ADAPTERS } from '@app/carriers';
import { bindEventSource, EVENTS_FORM, listEventSources, revokeEventSource } from '@app/merchants';
import { SeintjeError } from '@app/platform';
import { SourceSecrets } from '@app/sealing';
import { administer } from '../administer.js';

interface Where {
  readonly databaseUrl?: string;
  readonly json?: true;
}

/** `seintje source`: from where a webshop may bring carriers' events over HTTP. */
export function register(program: Command): void {
  const source = program.command('source').description('who may bring events over HTTP');
  const command = (name: string, description: string): Command =>
    source
      .command(name)
      .description(description)
      .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
      .option('--json', 'as one line of JSON');
  command('bind', 'let a webshop bring events, or a carrier send them for it')
    .requiredOption('--webshop <id>', 'whose shipments they may join')
    .requiredOption('--form <form>', 'events (our own, by API key), or a carrier with an adapter')
    .option('--secret-file <file>', 'holds what the carrier signs with; needed for a carrier')
    .action(bindAndTell);
  command('revoke', 'shut a source out at once')
    .argument('<source id>', 'as listed')
    .action(revokeAndTell);
  command('list', 'list the sources of a webshop, without their secrets')
    .requiredOption('--webshop <id>', 'whose sources')
    .action(listAndTell);
}

async function bindAndTell(
  options: Where & { webshop: string; form: string; secretFile?: string },
): Promise<void> {
  const { form } = options;
  const secret = await secretFor(form, options.secretFile);
  const webshopId = idOf(options.webshop);
  const sourceId = await administer(options.databaseUrl, async (source, { ids, pepper }) => {
    const made = ids.uuidV7();
    const bound = { webshopId, sourceId: made };
    const sealedSecret = secret && new SourceSecrets(pepper).seal(secret, bound);
    await bindEventSource(source, { ...bound, form, sealedSecret });
    return made;
  });
  const path =
    form === EVENTS_FORM ? '/v1/carrier-events' : `/v1/carriers/${form}/webhook?source=${sourceId}`;
  if (options.json) console.log(JSON.stringify({ sourceId, form, path }));
  else console.log(`source   ${sourceId}\nsend to  ${path}`);
}

async function secretFor(form: string, file: string | undefined): Promise<Buffer | null> {
  if (form === EVENTS_FORM) return null;
  if (!ADAPTERS.has(form)) {
    const known = [EVENTS_FORM, ...ADAPTERS.keys()].sort().join(', ');
    throw new SeintjeError('event_source.form', `--form is one of: ${known}.`);
  }
  const text = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '');
  const secret = Buffer.from(text.trim());
  if (secret.length < 8 || secret.length > 512) {
    throw new SeintjeError(
      'event_source.secret',
      '--secret-file names a file with the secret that the carrier signs with, 8 to 512 characters.',
    );
  }
  return secret;
}

async function revokeAndTell(sourceId: string, { databaseUrl, json }: Where): Promise<void> {
  await administer(databaseUrl, (source) => revokeEventSource(source, idOf(sourceId)));
  console.log(json ? JSON.stringify({ sourceId, revoked: true }) : `${sourceId} is shut out`);
}

async function listAndTell({
  webshop,
  databaseUrl,
  json,
}: Where & { webshop: string }): Promise<void> {
  const sources = await administer(databaseUrl, (source) =>
    listEventSources(source, idOf(webshop)),
  );
  if (json) {
    console.log(JSON.stringify(sources));
    return;
  }
  for (const { sourceId, form, revokedAt } of sources) {
    console.log(`${sourceId}  ${form}  ${revokedAt === null ? 'in use' : 'shut out'}`);
  }
}

function idOf(text: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new SeintjeError(
    'cli.not_an_id',
    'An id is a UUID, as printed by webshop list and source list.',
  );
}
