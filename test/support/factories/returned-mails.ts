import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ids, projectRoot } from '@app/platform';
import { keepReturnedMail, ReturnPaths } from '@app/returned-mail';
import { ReturnedMailReader, type ReturnedMailOutcome } from '@app/sending';
import { returnPathKey } from '@app/vault';
import type { House, Slot } from './house.js';

/** What a mail system sends back; all but the last two were made by a real Postfix. */
export type Returned =
  | 'failed-unknown'
  | 'failed-full'
  | 'failed-policy'
  | 'delayed'
  | 'relayed'
  | 'complaint'
  | 'holiday';

const FOLDER = join(projectRoot(), 'libs/sending/src/bounces/fixtures');
const ids = new Ids();

/** Hands returned mails in as relay-worker does, and reads them as vault-worker does. */
export class ReturnedMails {
  readonly paths: ReturnPaths;
  readonly outcomes: ReturnedMailOutcome[] = [];
  private readonly reader: ReturnedMailReader;

  constructor(
    private readonly house: House,
    private readonly workerId: string,
  ) {
    this.paths = new ReturnPaths(returnPathKey(house.keys));
    this.reader = new ReturnedMailReader(house.vault, house.keys, 30_000, (outcome, count) => {
      for (let n = 0; n < count; n += 1) this.outcomes.push(outcome);
    });
  }

  /** The newest notification of a slot. */
  async notificationOf(slot: Slot): Promise<string> {
    const { rows } = await this.house.admin.query<{ notification_id: string }>(
      `select notification_id from notifications.notification
        where webshop_id = $1 and contact_ref = $2 and channel = 1 order by ord desc limit 1`,
      [slot.webshopId, slot.contactRef],
    );
    return rows[0]!.notification_id;
  }

  /** What a mail system would send about that notification. */
  text(kind: Returned, token: string, notificationId: string): Buffer {
    const source = readFileSync(join(FOLDER, `${kind}.eml`), 'latin1');
    const [, old = 'TOKEN'] = /bounce\+([a-z2-7]{56}|TOKEN)@/.exec(source) ?? [];
    const [, oldId = 'NOTIFICATION'] = /<n\.([0-9a-f-]{36}|NOTIFICATION)@/.exec(source) ?? [];
    return Buffer.from(source.replaceAll(old, token).replaceAll(oldId, notificationId), 'latin1');
  }

  /** Comes in at the notification's return path. */
  async comeBack(slot: Slot, kind: Returned, notificationId?: string): Promise<void> {
    const id = notificationId ?? (await this.notificationOf(slot));
    const token = this.paths.sign(slot.webshopId, id);
    await this.arrive(`bounce+${token}`, this.text(kind, token, id));
  }

  /** Comes in at an address of ours. */
  async arrive(localPart: string, source: Buffer): Promise<void> {
    const { relay, sealer } = this.house;
    await keepReturnedMail({ pool: relay, sealer, ids }, localPart, source);
  }

  /** Reads all that waits; what became of each since the last time. */
  async read(): Promise<ReturnedMailOutcome[]> {
    while (await this.reader.readNext(this.workerId));
    return this.outcomes.splice(0);
  }
}
