import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { readChoices, type Choices } from '@app/consent';
import { tenantTransaction } from '@app/database';
import { ProblemError } from '@app/platform';
import { contactRef, webshopId, type ContactRef, type WebshopId } from '@app/privacy';
import { findForPage } from '@app/shipments';
import { ApiParts } from '../api-parts.js';
import { pageMark } from './page-mark.js';
import type { TrackViewDto } from './track-page-view.js';
import { choicesOf, trackView } from './track-view.js';

/** Whose page a link opens. */
export interface Holder {
  webshopId: WebshopId;
  contactRef: ContactRef;
}

/** A webshop's key to which browsers subscribe. */
export interface PushKey {
  pushKeyId: string;
  publicKey: Buffer;
}

/**
 * Opens tracking pages. Wrong, unknown, erased and forged are one answer after the same work, so that
 * whoever guesses learns nothing.
 */
@Injectable()
export class TrackPages {
  constructor(private readonly parts: ApiParts) {}

  /** The page of a link, with the recipient's choices. @throws ProblemError `track.not_found`. */
  byLink(link: string): Promise<TrackViewDto> {
    return this.withChoices(link, async (tx, holder, choices) => {
      const view = await trackView(tx, holder.webshopId, choices.shipmentId, this.ground());
      if (view === undefined) throw new ProblemError('track.not_found');
      const key = mayAsk(choices) ? await pushKeyOf(tx, holder.webshopId) : undefined;
      const push = key === undefined ? null : { publicKey: key.publicKey.toString('base64url') };
      return { ...view, choices: choicesOf(choices), push };
    });
  }

  /** The page of a tracking code and its postcode, which tells nothing of a person. @throws as above. */
  async byCode(code: string, postcode: string): Promise<TrackViewDto> {
    const { pool, keys } = this.parts;
    const found = await findForPage(pool, pageMark(keys.postcode, code, postcode));
    if (found === undefined) throw new ProblemError('track.not_found');
    const view = await tenantTransaction(pool, found.webshopId, (tx) =>
      trackView(tx, found.webshopId, found.shipmentId, this.ground()),
    );
    if (view === undefined) throw new ProblemError('track.not_found');
    return { ...view, choices: null, push: null };
  }

  /**
   * Works as the webshop of a link, whose recipient's choices were read. A forged link is looked up like a
   * good one, as somebody who does not exist.
   * @throws ProblemError `track.not_found`.
   */
  withChoices<T>(
    link: string,
    work: (tx: PoolClient, holder: Holder, choices: Choices) => Promise<T>,
  ): Promise<T> {
    const holder = this.holderOf(link);
    return tenantTransaction(this.parts.pool, holder.webshopId, async (tx) => {
      const choices = await readChoices(tx, holder.webshopId, holder.contactRef);
      if (choices === undefined) throw new ProblemError('track.not_found');
      return work(tx, holder, choices);
    });
  }

  private holderOf(link: string): Holder {
    const { pages, ids } = this.parts;
    const said = pages.verify(link);
    return {
      webshopId: webshopId(said?.webshopId ?? ids.uuidV7()),
      contactRef: contactRef(said?.contactRef ?? ids.uuidV7()),
    };
  }

  private ground(): { now: Date; carriers: ReadonlyMap<string, string> } {
    return { now: this.parts.clock.now(), carriers: this.parts.carriers };
  }
}

/** The newest key of a webshop; undefined for one that was added before push was there. */
export async function pushKeyOf(tx: PoolClient, webshop: WebshopId): Promise<PushKey | undefined> {
  const { rows } = await tx.query<PushKey>(
    'select o_push_key_id as "pushKeyId", o_public_key as "publicKey" from vault.push_public_key($1)',
    [webshop],
  );
  return rows[0];
}

/** The webshop's pair with this public half; undefined where it has none such. */
export async function pushKeyWith(
  tx: PoolClient,
  webshop: WebshopId,
  publicKey: Buffer,
): Promise<PushKey | undefined> {
  const { rows } = await tx.query<{ pushKeyId: string | null }>(
    'select vault.find_push_key($1, $2) as "pushKeyId"',
    [webshop, publicKey],
  );
  const pushKeyId = rows[0]?.pushKeyId ?? undefined;
  return pushKeyId === undefined ? undefined : { pushKeyId, publicKey };
}

/** Asking somebody for what would never be sent is no question. */
const mayAsk = ({ stopped, isReachable }: Choices): boolean => stopped === null && isReachable;
