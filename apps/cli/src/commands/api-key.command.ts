import type { Command } from 'commander';
import {
  issueApiKey,
  listApiKeys,
  revokeApiKey,
  ROTATION_OVERLAP_HOURS,
  rotateApiKey,
  SCOPES,
  type IssuedKey,
} from '@app/merchants';
import { SeintjeError } from '@app/platform';
import { administer } from '../administer.js';

interface Where {
  readonly databaseUrl?: string;
  readonly json?: true;
}

/** `seintje api-key`: the keys with which webshops call the API. */
export function register(program: Command): void {
  const apiKey = program.command('api-key').description("the webshops' API keys");
  const command = (name: string, description: string): Command =>
    apiKey
      .command(name)
      .description(description)
      .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
      .option('--json', 'as one line of JSON');
  command('issue', 'issue a further key; it is shown only now')
    .requiredOption('--webshop <id>', 'whose key it is')
    .option('--scopes <scopes>', 'what it may do, separated by commas', SCOPES.join(','))
    .action(issueAndTell);
  command('rotate', 'issue a successor; the old key goes on for a while')
    .argument('<key id>', 'as listed')
    .option(
      '--overlap-hours <hours>',
      'how long the old key goes on',
      String(ROTATION_OVERLAP_HOURS),
    )
    .action(rotateAndTell);
  command('revoke', 'end a key at once').argument('<key id>', 'as listed').action(revokeAndTell);
  command('list', 'list the keys of a webshop; their secrets are not kept')
    .requiredOption('--webshop <id>', 'whose keys')
    .action(listAndTell);
}

async function issueAndTell(options: Where & { webshop: string; scopes: string }): Promise<void> {
  const scopes = options.scopes.split(',').map((scope) => scope.trim());
  const issued = await administer(options.databaseUrl, (source, maker) =>
    issueApiKey(source, maker, idOf(options.webshop), scopes),
  );
  tell(issued, options);
}

async function rotateAndTell(
  keyId: string,
  options: Where & { overlapHours: string },
): Promise<void> {
  const hours = Number(options.overlapHours);
  if (!Number.isInteger(hours) || hours < 0 || hours > 720) {
    throw new SeintjeError('api_key.overlap', '--overlap-hours is a whole number from 0 to 720.');
  }
  const issued = await administer(options.databaseUrl, (source, maker) =>
    rotateApiKey(source, maker, idOf(keyId), hours),
  );
  tell(issued, options);
}

async function revokeAndTell(keyId: string, { databaseUrl, json }: Where): Promise<void> {
  await administer(databaseUrl, (source, maker) => revokeApiKey(source, maker, idOf(keyId)));
  console.log(json ? JSON.stringify({ keyId, revoked: true }) : `${keyId} is revoked`);
}

async function listAndTell({
  webshop,
  databaseUrl,
  json,
}: Where & { webshop: string }): Promise<void> {
  const keys = await administer(databaseUrl, (source) => listApiKeys(source, idOf(webshop)));
  if (json) {
    console.log(JSON.stringify(keys));
    return;
  }
  for (const { keyId, scopes, expiresAt, revokedAt } of keys) {
    const ended = revokedAt === null ? 'in use' : `revoked ${revokedAt.toISOString()}`;
    const ends = expiresAt === null ? '' : `, until ${expiresAt.toISOString()}`;
    console.log(`${keyId}  ${scopes.join(',')}  ${ended}${ends}`);
  }
}

function tell({ keyId, apiKey, scopes }: IssuedKey, { json }: Where): void {
  if (json) {
    console.log(JSON.stringify({ keyId, apiKey, scopes }));
    return;
  }
  console.log(`key id   ${keyId}`);
  console.log(`API key  ${apiKey}`);
  console.log('Keep the key now: it is stored only as a hash and cannot be shown again.');
}

/** Said here in words; PostgreSQL would refuse it as a syntax error. */
function idOf(text: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new SeintjeError(
    'cli.not_an_id',
    'An id is a UUID, as printed by webshop list and api-key list.',
  );
}
