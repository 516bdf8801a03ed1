import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { MailStore } from './mail-store.js';
import { startPageServer } from './page-server.js';
import type { ReceivedMail } from './received-mail.js';

/** Ours have 12 kB; this is what large providers take. */
const MAIL_BYTES_MAX = 25 * 1024 * 1024;

/** How long a stop waits for senders in the middle of a mail. */
const CLOSE_MS_MAX = 2_000;

/** Where the mailbox listens and whether it writes mails down. Port 0 or nothing: the system chooses. */
export interface MailboxOptions {
  smtpPort?: number;
  pagePort?: number;
  /** Each mail is also written there as `.eml`, before its sender is told that it was taken. */
  folder?: string;
}

/** A running mail server that takes every mail for anybody, and delivers none. */
export interface DevMailbox {
  /** For SMTP_URL. */
  readonly smtpUrl: string;
  /** The page that shows the mails; its JSON API is under `api/`. */
  readonly pageUrl: string;
  /** Oldest first. */
  messages(): ReceivedMail[];
  /** Calls back for each mail from now on; returns how to stop that. */
  onMessage(listener: (mail: ReceivedMail) => void): () => void;
  clear(): void;
  stop(): Promise<void>;
}

/** Starts the development mailbox on loopback. */
export async function startMailbox(options: MailboxOptions = {}): Promise<DevMailbox> {
  const store = new MailStore(options.folder);
  const smtp = smtpServerInto(store);
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(options.smtpPort ?? 0, '127.0.0.1', resolve);
  });
  // From here on errors are those of single connections: a sender that went away.
  smtp.on('error', () => undefined);
  const page = await startPageServer(store, options.pagePort ?? 0).catch(async (error: unknown) => {
    await close(smtp);
    throw error;
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${String((smtp.server.address() as AddressInfo).port)}`,
    pageUrl: page.url,
    messages: () => store.all(),
    onMessage: (listener) => store.onMessage(listener),
    clear: () => {
      store.clear();
    },
    stop: async () => {
      await Promise.all([close(smtp), page.stop()]);
    },
  };
}

function smtpServerInto(store: MailStore): SMTPServer {
  return new SMTPServer({
    name: 'mailbox.invalid',
    banner: 'development, no mail leaves here',
    size: MAIL_BYTES_MAX,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: CLOSE_MS_MAX,
    onData: (stream, session, callback) => {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map((recipient) => recipient.address),
      };
      readAll(stream)
        .then((source) => store.keep(envelope, source))
        .then(
          (mail) => {
            callback(null, `kept as ${String(mail.id)}`);
          },
          (error: unknown) => {
            callback(error instanceof Error ? error : new Error(String(error)));
          },
        );
    },
  });
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) {
    throw Object.assign(new Error('5.3.4 The mail is too large.'), { responseCode: 552 });
  }
  return Buffer.concat(chunks);
}

const close = (smtp: SMTPServer): Promise<void> =>
  new Promise((resolve) => {
    smtp.close(resolve);
  });
