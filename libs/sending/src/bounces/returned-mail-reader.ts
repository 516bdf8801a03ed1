import type { Pool } from 'pg';
import { failpoint } from '@app/platform';
import { readReference, ReturnPaths, type MailedNotification } from '@app/returned-mail';
import { returnPathKey, ReturnedMailOpener, type VaultKeys } from '@app/vault';
import { readReturnedMail, type ReturnedMailReading } from './read-report.js';

/** References looked at in a round; few enough that a beat of the worker comes between. */
const ROWS_MAX = 50;
/** A report as late as this settles nothing: queues give up after five days, complaints take weeks. */
const WITHIN_DAYS = 30;
/** A mail that ended its worker so often is not opened again. */
const TRIES_MAX = 3;
/** So many soft returns in a row within so many days, and the address rests for so many. */
const SOFT = { max: 3, withinDays: 14, pauseDays: 14 };

/** What became of a returned mail, for numbers: what it did, why it taught nothing, or why it was not opened. */
export type ReturnedMailOutcome =
  | 'suppressed'
  | 'paused'
  | 'withdrawn'
  | 'settled'
  | 'counted'
  | 'repeated'
  | 'auto_reply'
  | 'no_report'
  | 'bomb'
  | 'unreadable'
  | 'forged'
  | 'unmatched'
  | 'gave_up'
  | 'denied';

interface Waiting {
  returnedId: string;
  webshopTail: Buffer | null;
  domain: string | null;
  notificationId: string;
}

interface Matched {
  returnedId: string;
  notificationId: string;
  webshopId: string;
  contactRef: string;
  tree: number;
}

interface WaitingRow {
  o_returned_id: string;
  o_reference: string;
  o_tries: number;
}

interface OpenedRow {
  o_i: number;
  o_returned_id: string;
  o_reference: string;
  o_sealed: Buffer | null;
}

/**
 * Reads what came back: proves whose it is by the reference alone, appends the use `returned_mail` to the ledger,
 * opens what an earlier transaction committed, reads class and code, and lets the rest go with the row. What proves
 * nothing is never opened; everything is counted.
 */
export class ReturnedMailReader {
  private readonly paths: ReturnPaths;
  private readonly opener: ReturnedMailOpener;

  constructor(
    private readonly pool: Pool,
    keys: VaultKeys,
    private readonly openWithinMs: number,
    private readonly tell: (outcome: ReturnedMailOutcome, count: number) => void,
  ) {
    this.paths = new ReturnPaths(returnPathKey(keys));
    this.opener = new ReturnedMailOpener(keys);
  }

  /** One round; whether there was anything. Errors leave rows in the worker's hands: the caller resigns. */
  async readNext(workerId: string): Promise<boolean> {
    const { rows } = await this.pool.query<WaitingRow>({
      name: 'waiting-returned',
      text: 'select * from vault.waiting_returned($1)',
      values: [ROWS_MAX],
    });
    if (rows.length === 0) return false;
    const { proved, forged, unmatched } = this.prove(rows.filter((row) => row.o_tries < TRIES_MAX));
    const poison = rows.filter((row) => row.o_tries >= TRIES_MAX);
    const matched = await this.match(proved);
    const ids = new Set(matched.map(({ returnedId }) => returnedId));
    const unknown = proved.map(({ returnedId }) => returnedId).filter((id) => !ids.has(id));
    await this.drop(
      workerId,
      poison.map((row) => row.o_returned_id),
      'gave_up',
    );
    await this.drop(workerId, forged, 'forged');
    await this.drop(workerId, [...unmatched, ...unknown], 'unmatched');
    for (const tree of new Set(matched.map((one) => one.tree))) {
      await this.readTree(
        workerId,
        tree,
        matched.filter((one) => one.tree === tree),
      );
    }
    return true;
  }

  /** A token proves itself by its MAC; the id of a notification by being unguessable (122 random bits). */
  private prove(rows: WaitingRow[]): {
    proved: Waiting[];
    forged: string[];
    unmatched: string[];
  } {
    const proved: Waiting[] = [];
    const forged: string[] = [];
    const unmatched: string[] = [];
    for (const { o_returned_id: returnedId, o_reference } of rows) {
      const reference = readReference(o_reference);
      switch (reference.kind) {
        case 'token': {
          const mailed: MailedNotification | undefined = this.paths.verify(reference.token);
          if (mailed === undefined) forged.push(returnedId);
          else proved.push({ returnedId, ...mailed, domain: null });
          break;
        }
        case 'message-id': {
          const { notificationId, domain } = reference;
          proved.push({ returnedId, webshopTail: null, domain, notificationId });
          break;
        }
        case 'none':
          unmatched.push(returnedId);
      }
    }
    return { proved, forged, unmatched };
  }

  private async match(proved: Waiting[]): Promise<Matched[]> {
    if (proved.length === 0) return [];
    const { rows } = await this.pool.query<{
      o_position: number;
      o_webshop_id: string;
      o_contact_ref: string;
      o_tree: number;
    }>('select * from sending.find_returned($1, $2, $3, make_interval(days => $4))', [
      proved.map((one) => one.webshopTail),
      proved.map((one) => one.domain),
      proved.map((one) => one.notificationId),
      WITHIN_DAYS,
    ]);
    return rows.flatMap((row) => {
      const one = proved[row.o_position - 1];
      if (one === undefined) return [];
      const { returnedId, notificationId } = one;
      return [
        {
          returnedId,
          notificationId,
          webshopId: row.o_webshop_id,
          contactRef: row.o_contact_ref,
          tree: row.o_tree,
        },
      ];
    });
  }

  private async drop(
    workerId: string,
    returnedIds: string[],
    why: 'forged' | 'unmatched' | 'gave_up',
  ): Promise<void> {
    if (returnedIds.length === 0) return;
    const { rows } = await this.pool.query<{ count: number }>(
      'select vault.drop_returned($1, $2) as count',
      [workerId, returnedIds],
    );
    this.tell(why, rows[0]?.count ?? 0);
  }

  private async readTree(workerId: string, tree: number, matched: Matched[]): Promise<void> {
    const claimed = await this.pool.query<{
      o_batch_id: string;
      o_taken: number;
      o_allowed: number;
    }>('select * from vault.claim_returned($1, $2, $3, $4, $5, $6)', [
      workerId,
      tree,
      matched.map((one) => one.returnedId),
      matched.map((one) => one.webshopId),
      matched.map((one) => one.contactRef),
      matched.map((one) => one.notificationId),
    ]);
    const batch = claimed.rows[0];
    if (batch === undefined) return;
    this.tell('denied', batch.o_taken - batch.o_allowed);
    if (batch.o_allowed === 0) return;
    failpoint('returned.appended');
    const opened = await this.pool.query<OpenedRow>(
      'select * from vault.open_returned($1, $2, make_interval(secs => $3))',
      [workerId, batch.o_batch_id, this.openWithinMs / 1000],
    );
    failpoint('returned.opened');
    for (const row of opened.rows) await this.settle(workerId, batch.o_batch_id, row);
  }

  private async settle(workerId: string, batchId: string, row: OpenedRow): Promise<void> {
    const reading = await this.read(row);
    const isReport = reading?.kind === 'report';
    const { rows } = await this.pool.query<{ did: ReturnedMailOutcome }>(
      `select sending.settle_returned($1, $2, $3, $4, $5, $6, make_interval(days => $7),
                make_interval(days => $8)) as did`,
      [
        workerId,
        batchId,
        row.o_i,
        isReport ? reading.class : null,
        isReport ? reading.status : null,
        SOFT.max,
        SOFT.withinDays,
        SOFT.pauseDays,
      ],
    );
    this.tell(isReport ? (rows[0]?.did ?? 'counted') : (reading?.kind ?? 'unreadable'), 1);
  }

  private async read(row: OpenedRow): Promise<ReturnedMailReading | undefined> {
    if (row.o_sealed === null) return undefined;
    const bound = { returnedId: row.o_returned_id, reference: row.o_reference };
    return this.opener.whileOpen(row.o_sealed, bound, readReturnedMail);
  }
}
