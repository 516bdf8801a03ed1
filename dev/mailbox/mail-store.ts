import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMail, type ReceivedMail } from './received-mail.js';

/** Some 200 MB of mails; older ones go, so that a long-running demo does not fill the memory. */
const MAILS_MAX = 20_000;

/** Keeps the mails that arrived, newest last, and optionally writes each to a folder as `.eml`. */
export class MailStore {
  private mails: ReceivedMail[] = [];
  private lastId = 0;
  private readonly listeners = new Set<(mail: ReceivedMail) => void>();

  constructor(private readonly folder?: string) {}

  /** Returns once the mail is kept; only then may its sender be told so. */
  async keep(envelope: ReceivedMail['envelope'], source: Buffer): Promise<ReceivedMail> {
    this.lastId += 1;
    const mail = await readMail(this.lastId, new Date(), envelope, source);
    if (this.folder !== undefined) {
      await mkdir(this.folder, { recursive: true });
      await writeFile(join(this.folder, `${String(mail.id).padStart(6, '0')}.eml`), source);
    }
    this.mails.push(mail);
    if (this.mails.length > MAILS_MAX) this.mails.shift();
    for (const listener of this.listeners) listener(mail);
    return mail;
  }

  /** A copy of the list, oldest first. */
  all(): ReceivedMail[] {
    return [...this.mails];
  }

  byId(id: number): ReceivedMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Whether there was one. Files in the folder stay. */
  remove(id: number): boolean {
    const before = this.mails.length;
    this.mails = this.mails.filter((mail) => mail.id !== id);
    return this.mails.length < before;
  }

  clear(): void {
    this.mails = [];
  }

  /** Calls back for each mail from now on; returns how to stop that. */
  onMessage(listener: (mail: ReceivedMail) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
