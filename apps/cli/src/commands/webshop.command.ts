import { Option, type Command } from 'commander';
import {
  addPushKey,
  addWebshop,
  listWebshops,
  WEBSHOP_LANGUAGES,
  type NewWebshop,
} from '@app/merchants';
import { SeintjeError } from '@app/platform';
import { administer } from '../administer.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Where {
  readonly databaseUrl?: string;
  readonly json?: true;
}

/** `seintje webshop`: who sends shipments. */
export function register(program: Command): void {
  const webshop = program.command('webshop').description('the webshops, each a tenant');
  webshop
    .command('add')
    .description('add a webshop; prints its id and a first API key, which is shown only now')
    .requiredOption('--name <name>', 'as people know it')
    .requiredOption('--sender-name <name>', 'sender of its mails, as shown')
    .requiredOption('--sender-address <address>', 'sender of its mails, an e-mail address')
    .requiredOption('--notice-url <url>', 'its privacy notice, linked in each mail')
    .addOption(
      new Option('--language <language>', 'of its mails').choices(WEBSHOP_LANGUAGES).default('nl'),
    )
    .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
    .option('--json', 'as one line of JSON')
    .action(addAndTell);
  webshop
    .command('list')
    .description('list the webshops')
    .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
    .option('--json', 'as one line of JSON')
    .action(listAndTell);
  webshop
    .command('push-key')
    .description('give a webshop a newer key pair for its pushes; older subscriptions keep theirs')
    .argument('<webshop id>', 'as listed')
    .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
    .option('--json', 'as one line of JSON')
    .action(addPushKeyAndTell);
}

async function addAndTell({ databaseUrl, json, ...shop }: NewWebshop & Where): Promise<void> {
  const added = await administer(databaseUrl, (source, maker) => addWebshop(source, maker, shop));
  if (json) {
    console.log(JSON.stringify(added));
    return;
  }
  console.log(`webshop  ${added.webshopId}`);
  console.log(`API key  ${added.apiKey}`);
  console.log('Keep the key now: it is stored only as a hash and cannot be shown again.');
}

async function listAndTell({ databaseUrl, json }: Where): Promise<void> {
  const shops = await administer(databaseUrl, listWebshops);
  if (json) console.log(JSON.stringify(shops));
  else
    for (const { webshopId, name, language } of shops)
      console.log(`${webshopId}  ${language}  ${name}`);
}

async function addPushKeyAndTell(webshopId: string, { databaseUrl, json }: Where): Promise<void> {
  if (!UUID.test(webshopId)) {
    throw new SeintjeError('webshop.id', 'A webshop id is a UUID; see: npx seintje webshop list.');
  }
  const { pushKeyId, publicKey } = await administer(databaseUrl, (source, { newPushKey }) =>
    addPushKey(source, newPushKey, webshopId),
  );
  const made = { webshopId, pushKeyId, publicKey: publicKey.toString('base64url') };
  if (json) console.log(JSON.stringify(made));
  else console.log(`push key  ${made.pushKeyId}\npublic    ${made.publicKey}`);
}
