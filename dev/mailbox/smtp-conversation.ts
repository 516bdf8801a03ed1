import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SmtpFault, SmtpMoment } from './smtp-faults.js';

/** Ours have 12 kB. */
const MAIL_BYTES_MAX = 10 * 1024 * 1024;

const END_OF_MAIL = Buffer.from('\r\n.\r\n');

/** What a conversation asks of its server. */
export interface ConversationHost {
  faultAt(at: SmtpMoment, from: string, to: readonly string[]): SmtpFault | undefined;
  /** Records the mail and returns its number. */
  accept(from: string, to: string[], raw: Buffer, answered: boolean): number;
  delayPerMailMs: number;
}

/** One connection's talk, RFC 5321 with PIPELINING: commands are answered strictly one after another. */
export class SmtpConversation {
  private unread: Buffer = Buffer.alloc(0);
  private from = '';
  private hasSender = false;
  private to: string[] = [];
  private readsMail = false;
  private working = false;

  constructor(
    private readonly socket: Socket,
    private readonly host: ConversationHost,
  ) {}

  begin(): void {
    this.socket.on('data', (chunk: Buffer) => {
      this.unread = Buffer.concat([this.unread, chunk]);
      if (this.unread.length > MAIL_BYTES_MAX) this.socket.destroy();
      else void this.work();
    });
    this.working = true;
    void this.answer('connect', '220 scripted.invalid ESMTP').then(() => {
      this.working = false;
      return this.work();
    });
  }

  /** Takes what is complete in the buffer, one piece at a time, so that answers keep their order. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    let mayHoldMore = true;
    while (mayHoldMore && !this.socket.destroyed) {
      mayHoldMore = this.readsMail ? await this.takeMail() : await this.takeLine();
    }
    this.working = false;
  }

  private async takeLine(): Promise<boolean> {
    const end = this.unread.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.unread.subarray(0, end).toString('utf8');
    this.unread = this.unread.subarray(end + 2);
    await this.command(line);
    return true;
  }

  private async command(line: string): Promise<void> {
    const address = /<([^<>]*)>/.exec(line)?.[1] ?? '';
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        await this.answer(
          'ehlo',
          '250-scripted.invalid\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n' +
            `250-ENHANCEDSTATUSCODES\r\n250 SIZE ${String(MAIL_BYTES_MAX)}`,
        );
        return;
      case 'HELO':
        await this.answer('ehlo', '250 scripted.invalid');
        return;
      case 'MAIL':
        this.from = address;
        this.to = [];
        this.hasSender = await this.answer('mail', '250 2.1.0 sender taken');
        return;
      case 'RCPT':
        if (!this.hasSender) this.say('503 5.5.1 no sender');
        else if (await this.answer('rcpt', '250 2.1.5 recipient taken', address))
          this.to.push(address);
        return;
      case 'DATA':
        if (this.to.length === 0) this.say('554 5.5.1 no recipients');
        else this.readsMail = await this.answer('data', '354 end with a dot');
        return;
      case 'RSET':
        this.forget();
        this.say('250 2.0.0 forgotten');
        return;
      case 'NOOP':
        this.say('250 2.0.0 here');
        return;
      case 'QUIT':
        this.socket.end('221 2.0.0 bye\r\n');
        return;
      default:
        this.say('502 5.5.1 not known here');
    }
  }

  private async takeMail(): Promise<boolean> {
    // An empty mail is a dot alone, right after the answer to DATA.
    const isEmpty = this.unread.subarray(0, 3).equals(Buffer.from('.\r\n'));
    const end = isEmpty ? -2 : this.unread.indexOf(END_OF_MAIL);
    if (end === -1) return false;
    const stuffed = this.unread.subarray(0, Math.max(end + 2, 0));
    this.unread = this.unread.subarray(end + END_OF_MAIL.length);
    this.readsMail = false;
    await this.finish(withoutDotStuffing(stuffed));
    this.forget();
    return true;
  }

  private async finish(raw: Buffer): Promise<void> {
    const { from, to, host } = this;
    const fault = host.faultAt('dot', from, to);
    if (host.delayPerMailMs > 0) await sleep(host.delayPerMailMs);
    switch (fault?.does) {
      case 'reply':
        this.say(fault.answer);
        return;
      case 'drop':
      case 'hang':
        if (fault.keepsMail ?? true) host.accept(from, to, raw, false);
        await this.fallSilent(fault.does);
        return;
      case 'delay':
        await sleep(fault.ms);
        break;
      case undefined:
        break;
    }
    this.say(`250 2.0.0 taken as ${String(host.accept(from, to, raw, this.socket.writable))}`);
  }

  /** Whether the good answer was given. */
  private async answer(at: SmtpMoment, good: string, recipient?: string): Promise<boolean> {
    const to = recipient === undefined ? this.to : [...this.to, recipient];
    const fault = this.host.faultAt(at, this.from, to);
    switch (fault?.does) {
      case 'reply':
        this.say(fault.answer);
        return false;
      case 'drop':
      case 'hang':
        await this.fallSilent(fault.does);
        return false;
      case 'delay':
        await sleep(fault.ms);
        break;
      case undefined:
        break;
    }
    this.say(good);
    return true;
  }

  private async fallSilent(how: 'drop' | 'hang'): Promise<void> {
    if (how === 'drop') {
      this.socket.destroy();
      return;
    }
    await new Promise<void>((resolve) => this.socket.once('close', resolve));
  }

  private forget(): void {
    this.hasSender = false;
    this.from = '';
    this.to = [];
  }

  private say(line: string): void {
    if (this.socket.writable) this.socket.write(`${line}\r\n`);
  }
}

/** A line that began with a dot was sent with two (RFC 5321, 4.5.2). */
function withoutDotStuffing(mail: Buffer): Buffer {
  return Buffer.from(mail.toString('latin1').replace(/^\.\./gm, '.'), 'latin1');
}
