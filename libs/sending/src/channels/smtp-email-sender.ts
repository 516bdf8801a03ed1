import { setMaxListeners } from 'node:events';
import {
  createTransport,
  type NodemailerError,
  type SMTPPoolOptions,
  type SendMailOptions,
  type SMTPSentMessageInfo,
  type Transporter,
} from 'nodemailer';
import type { Clock } from '@app/platform';
import { HandOff } from './hand-off.js';
import { isOneAddress, mailOptions, messageIdOf } from './mail-options.js';
import type { OutgoingEmail, SendOutcome } from './send-outcome.js';
import { mailServerProblem, type MailServerProblem } from './mail-server-problem.js';
import { failedHandOff } from './smtp-failure.js';
import { readSmtpUrl, smtpTls, type SmtpSettings } from './smtp-settings.js';

/** RFC 5321 section 4.5.3.2.6: a server may think this long about a message it has; giving up earlier makes doubles. */
const SOCKET_TIMEOUT_MS = 10 * 60_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** A server that answered a minute ago may have gone since: two new connections, then the schedule decides. */
const RECONNECTS_MAX = 2;
/** Then a connection is made anew, so that a changed address of the server is noticed. */
const MAILS_PER_CONNECTION_MAX = 1_000;
/** How long mails in the server's hands may finish when the process stops, in ms. */
const CLOSE_GRACE_MS = 20_000;

/**
 * Nodemailer keeps the first mail of each connection, address and all, as long as the connection is open (a
 * listener's closure; the canary sweep found it). So connections that have nothing to do are closed.
 */
const IDLE_CLOSE_MS = 2_000;

/** Node's own default: what others may add to a signal before it looks like a leak. */
const LISTENERS_BESIDE_MAILS = 10;

interface WatchedMail extends SendMailOptions {
  handOff: HandOff;
}

/**
 * Hands mails to an SMTP server over connections that stay open. Nothing it returns, throws or logs holds
 * an address: outcomes carry reply numbers only, and nodemailer's own log is off.
 */
export class SmtpEmailSender {
  private transport: Transporter<SMTPSentMessageInfo> | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly options: SMTPPoolOptions & { pool: true };
  private readonly slots: number;
  private readonly inFlight = new Set<Promise<SendOutcome>>();
  private isClosed = false;

  /** @throws SmtpUrlError when the settings name no usable server. Connects with the first mail. */
  constructor(
    settings: SmtpSettings,
    private readonly clock: Pick<Clock, 'now' | 'monotonicMs'>,
  ) {
    const server = readSmtpUrl(settings.url);
    const { host, port, auth } = server;
    const connectTimeoutMs = settings.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
    this.slots = settings.slots;
    this.options = {
      host,
      port,
      ...(auth === undefined ? {} : { auth }),
      ...smtpTls(server, settings.tls, settings.ca),
      pool: true,
      maxConnections: settings.slots,
      maxMessages: MAILS_PER_CONNECTION_MAX,
      maxRequeues: RECONNECTS_MAX,
      maxRecipients: 1,
      connectionTimeout: connectTimeoutMs,
      greetingTimeout: connectTimeoutMs,
      dnsTimeout: connectTimeoutMs,
      socketTimeout: settings.socketTimeoutMs ?? SOCKET_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    };
  }

  /** Greets the server once, without a mail: what no waiting mends. Undefined when it is well, or away. */
  async problem(): Promise<MailServerProblem | undefined> {
    try {
      await this.opened().verify();
      return undefined;
    } catch (error) {
      return mailServerProblem(error as NodemailerError);
    }
  }

  /** How many mails may be given to `send` now. */
  freeSlots(): number {
    return this.isClosed ? 0 : this.slots - this.inFlight.size;
  }

  /**
   * Hands one mail off and says what came of it; expected failures are values. An abort before the message
   * is with the server is `tryAgain`, later it is `uncertain`.
   */
  async send(mail: OutgoingEmail, signal: AbortSignal): Promise<SendOutcome> {
    if (this.freeSlots() <= 0) return { kind: 'tryAgain', reason: 'no_free_slot' };
    // One signal stops all mails on their way. Nodemailer takes its listeners off again, at most two a mail;
    // without this Node would warn of a leak at the eleventh.
    setMaxListeners(LISTENERS_BESIDE_MAILS + 2 * this.slots, signal);
    clearTimeout(this.idle);
    const sending = this.handOff(mail, signal);
    this.inFlight.add(sending);
    try {
      return await sending;
    } finally {
      this.inFlight.delete(sending);
      if (this.inFlight.size === 0) this.closeWhenIdle();
    }
  }

  /** Takes no more mails, lets those on their way finish for at most `graceMs`, then cuts the connections. */
  async close(graceMs = CLOSE_GRACE_MS): Promise<void> {
    this.isClosed = true;
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([Promise.allSettled(this.inFlight), grace]);
    clearTimeout(timer);
    clearTimeout(this.idle);
    this.transport?.close({ force: true });
    await Promise.allSettled(this.inFlight);
  }

  /** The transport, made anew after it was idle. */
  private opened(): Transporter<SMTPSentMessageInfo> {
    if (this.transport !== undefined) return this.transport;
    const transport = createTransport(this.options);
    transport.use('stream', (mail, done) => {
      const { handOff } = mail.data as WatchedMail;
      mail.message.processFunc((message) => handOff.guard(message));
      done();
    });
    this.transport = transport;
    return transport;
  }

  private closeWhenIdle(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      this.transport?.close();
      this.transport = undefined;
    }, IDLE_CLOSE_MS);
    this.idle.unref();
  }

  private async handOff(mail: OutgoingEmail, signal: AbortSignal): Promise<SendOutcome> {
    if (!isOneAddress(mail.recipient)) return { kind: 'refused', reason: 'contact_unusable' };
    const handOff = new HandOff(this.clock, mail.beginBeforeMs);
    let options: WatchedMail;
    try {
      options = { ...mailOptions(mail, this.clock.now()), signal, handOff };
    } catch {
      // A sender or id that no header can carry: a fault of the webshop's settings, and of this mail alone.
      return { kind: 'refused', reason: 'template_fault' };
    }
    try {
      const { response } = await this.opened().sendMail(options);
      return { kind: 'sent', providerId: queueIdIn(response) ?? messageIdOf(mail) };
    } catch (error) {
      return failedHandOff(error as NodemailerError, handOff);
    }
  }
}

/** The id that the server gave the mail, where its last reply names one in a common form. */
function queueIdIn(response: string | undefined): string | undefined {
  return /\b(?:queued as|id=|queued mail|message-id:?)\s*<?([\w.-]{4,64})(?![\w.@-])/i.exec(
    response ?? '',
  )?.[1];
}
