import { isEmail, isURL } from 'class-validator';
import type { DataSource, EntityManager } from 'typeorm';
import { SeintjeError } from '@app/platform';
import { asOwner } from './administration.js';
import { storeNewKey, type IssuedKey, type KeyMaker } from './api-keys.js';
import { SCOPES } from './scopes.js';
import { Webshop } from './webshop.entity.js';

/** The languages that a webshop's messages may be in, as the table allows them. */
export const WEBSHOP_LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type WebshopLanguage = (typeof WEBSHOP_LANGUAGES)[number];

/** What a new webshop says of itself. */
export interface NewWebshop {
  name: string;
  /** Shown as the sender of its mails. */
  senderName: string;
  senderAddress: string;
  /** Its privacy notice, linked in each mail. */
  noticeUrl: string;
  language?: WebshopLanguage;
}

/** Shown in a mail's header and a page's title. */
const NAME_CHARACTERS_MAX = 100;

/** The key pair under which a webshop's pushes are signed (VAPID), its private half sealed for the vault. */
export interface StoredPushKey {
  pushKeyId: string;
  publicKey: Buffer;
  sealed: Buffer;
}

/** Makes a webshop's key pair. Handed in, so that this room needs no cipher. */
export type PushKeyMaker = (webshopId: string) => Promise<StoredPushKey>;

/** A webshop as it was added, with its first key. */
export interface AddedWebshop extends IssuedKey {
  webshopId: string;
  tree: number;
}

/**
 * Adds a webshop, gives it its tree in the ledger, a first key with all scopes, and a key pair for its
 * pushes, in one transaction.
 * @throws SeintjeError naming the field that cannot be used.
 */
export function addWebshop(
  source: DataSource,
  maker: KeyMaker & { newPushKey: PushKeyMaker },
  webshop: NewWebshop,
): Promise<AddedWebshop> {
  checkWebshop(webshop);
  const webshopId = maker.ids.uuidV7();
  return asOwner(source, async (manager) => {
    await manager.insert(Webshop, { webshopId, language: 'nl', ...webshop });
    const [assigned] = await manager.query<{ tree: number }[]>(
      'select ledger.assign_tree($1) as tree',
      [webshopId],
    );
    const key = await storeNewKey(manager, maker, webshopId, SCOPES);
    await storePushKey(manager, webshopId, await maker.newPushKey(webshopId));
    return { webshopId, tree: assigned?.tree ?? 0, ...key };
  });
}

/**
 * Gives a webshop a newer key pair for its pushes: browsers that subscribe from now on are told it, and what
 * was subscribed before goes on under the older one.
 * @throws SeintjeError when there is no such webshop.
 */
export async function addPushKey(
  source: DataSource,
  newPushKey: PushKeyMaker,
  webshopId: string,
): Promise<StoredPushKey> {
  const pushKey = await newPushKey(webshopId);
  return asOwner(source, async (manager) => {
    if (!(await manager.existsBy(Webshop, { webshopId }))) {
      throw new SeintjeError(
        'webshop.unknown',
        'There is no webshop of this id; see: npx seintje webshop list.',
      );
    }
    await storePushKey(manager, webshopId, pushKey);
    return pushKey;
  });
}

async function storePushKey(
  manager: EntityManager,
  webshopId: string,
  { pushKeyId, publicKey, sealed }: StoredPushKey,
): Promise<void> {
  await manager.query('select vault.add_push_key($1, $2, $3, $4)', [
    webshopId,
    pushKeyId,
    publicKey,
    sealed,
  ]);
}

/** All webshops, oldest first. */
export function listWebshops(source: DataSource): Promise<Webshop[]> {
  return asOwner(source, (manager) => manager.find(Webshop, { order: { webshopId: 'ASC' } }));
}

function checkWebshop({ name, senderName, senderAddress, noticeUrl, language }: NewWebshop): void {
  const faults: string[] = [];
  for (const [field, text] of Object.entries({ name, 'sender name': senderName })) {
    // A line break in a sender's name would end the header it stands in.
    if (text.trim() === '' || text.length > NAME_CHARACTERS_MAX || /\p{Cc}/u.test(text)) {
      faults.push(`the ${field} is 1 to ${String(NAME_CHARACTERS_MAX)} characters on one line`);
    }
  }
  if (!isEmail(senderAddress)) faults.push('the sender address is an e-mail address');
  if (
    !isURL(noticeUrl, { protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  ) {
    faults.push("the notice URL is the full address of the webshop's privacy notice");
  }
  if (language !== undefined && !WEBSHOP_LANGUAGES.includes(language))
    faults.push(`the language is one of ${WEBSHOP_LANGUAGES.join(', ')}`);
  if (faults.length > 0) {
    throw new SeintjeError('webshop.invalid', `The webshop cannot be added: ${faults.join('; ')}.`);
  }
}
