import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Keeping } from './keep-returned-mail.js';

/** Certificate and key for STARTTLS; `isRequired` refuses mail before it. */
export interface IntakeTls {
  cert: string;
  key: string;
  isRequired: boolean;
}

/** Who may write to us, and how much. */
export interface IntakeRules {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** The domain of our return paths. */
  bounceDomain: string;
  /** Where mail providers send complaints (RFC 5965), in lower case. */
  complaintAddresses: readonly string[];
  /** The longest mail taken, in bytes. */
  mailBytesMax: number;
  tls?: IntakeTls;
  /** All connections at once; each may hold one mail in memory. Default 50. */
  connectionsMax?: number;
  /** Connections of one address at once. Default 10. */
  connectionsPerHostMax?: number;
  /** A connection is cut after so long, however lively, in ms. Default 2 minutes. */
  connectionMsMax?: number;
}

/** What happened to a mail or who tried; codes only, for numbers. */
export type IntakeEvent =
  'kept' | 'full' | 'failed' | 'too_big' | 'not_ours' | 'too_many_connections';

const CONNECTIONS_MAX = 50;
const CONNECTIONS_PER_HOST_MAX = 10;
const CONNECTION_MS_MAX = 2 * 60_000;
/** Silence that ends a connection. */
const SILENCE_MS_MAX = 30_000;
/** How long a stop waits for senders in the middle of a mail. */
const CLOSE_MS_MAX = 5_000;

class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The SMTP server for what comes back. It takes mail for our return paths and complaint addresses, one recipient a
 * mail, and nothing else; nobody can send through it. Its answers repeat nothing of what was sent.
 */
export class ReturnedMailIntake {
  private readonly server: SMTPServer;
  private readonly ours: RegExp;
  private readonly perHost = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly rules: IntakeRules,
    /** Seals and commits; the buffer is its own. */
    private readonly keep: (localPart: string, source: Buffer) => Promise<Keeping>,
    private readonly tell: (event: IntakeEvent) => void,
    /** Told why a mail could not be kept: the database is away. */
    private readonly failed: (error: unknown) => void,
  ) {
    this.ours = new RegExp(
      `^bounce(?:\\+[a-z2-7]{56})?@${rules.bounceDomain.replaceAll('.', '\\.')}$`,
      'i',
    );
    const { tls } = rules;
    this.server = new SMTPServer({
      name: rules.bounceDomain,
      banner: 'returned mail only',
      size: rules.mailBytesMax,
      maxClients: rules.connectionsMax ?? CONNECTIONS_MAX,
      socketTimeout: SILENCE_MS_MAX,
      closeTimeout: CLOSE_MS_MAX,
      disableReverseLookup: true,
      disabledCommands: tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
      ...(tls === undefined ? {} : { cert: tls.cert, key: tls.key }),
      hideSMTPUTF8: true,
      hideDSN: true,
      logger: false,
      onConnect: (session, done) => {
        this.connect(session, done);
      },
      onClose: (session) => {
        this.close(session);
      },
      onMailFrom: (_address, session, done) => {
        const isBare = tls?.isRequired === true && !session.secure;
        done(isBare ? new Refusal(530, 'Must issue a STARTTLS command first') : null);
      },
      onRcptTo: ({ address }, session, done) => {
        done(this.refusalOf(address, session));
      },
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          () => {
            done(null, 'kept');
          },
          (error: unknown) => {
            done(error instanceof Refusal ? error : new Refusal(451, 'Try again later'));
          },
        );
      },
    });
    // Errors of single connections: somebody went away. `listen` has its own listener.
    this.server.on('error', () => undefined);
  }

  /** Resolves with the port when it listens. */
  async start(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.rules.port, this.rules.host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Takes no more connections, lets mails on their way in finish, then cuts the rest. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private connect(
    { id, remoteAddress }: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    const count = (this.perHost.get(remoteAddress) ?? 0) + 1;
    this.perHost.set(remoteAddress, count);
    if (count > (this.rules.connectionsPerHostMax ?? CONNECTIONS_PER_HOST_MAX)) {
      this.tell('too_many_connections');
      done(new Refusal(421, 'Too many connections'));
      return;
    }
    const timer = setTimeout(() => {
      this.cut(id);
    }, this.rules.connectionMsMax ?? CONNECTION_MS_MAX);
    this.timers.set(id, timer);
    done();
  }

  private close({ id, remoteAddress }: SMTPServerSession): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    const count = (this.perHost.get(remoteAddress) ?? 1) - 1;
    if (count > 0) this.perHost.set(remoteAddress, count);
    else this.perHost.delete(remoteAddress);
  }

  private cut(id: string): void {
    for (const connection of this.server.connections) {
      if (connection.id === id) connection.close();
    }
  }

  private refusalOf(address: string, session: SMTPServerSession): Refusal | null {
    if (
      !this.ours.test(address) &&
      !this.rules.complaintAddresses.includes(address.toLowerCase())
    ) {
      this.tell('not_ours');
      return new Refusal(550, 'Returned mail only; nothing is relayed');
    }
    if (session.envelope.rcptTo.length > 0) return new Refusal(452, 'One recipient a mail');
    return null;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const source = await this.readAll(stream);
    if (source === undefined || stream.sizeExceeded) {
      this.tell('too_big');
      throw new Refusal(552, 'Too big');
    }
    const address = session.envelope.rcptTo[0]?.address ?? '';
    try {
      const keeping = await this.keep(address.slice(0, address.lastIndexOf('@')), source);
      this.tell(keeping);
      if (keeping === 'full') throw new Refusal(452, 'Try again later');
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.tell('failed');
      this.failed(error);
      throw new Refusal(451, 'Try again later');
    }
  }

  /** Undefined when it is longer than allowed: the rest is read and dropped, as SMTP has no other way to refuse. */
  private async readAll(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= this.rules.mailBytesMax) chunks.push(chunk);
    }
    const isTooBig = bytes > this.rules.mailBytesMax;
    const source = isTooBig ? undefined : Buffer.concat(chunks);
    for (const chunk of chunks) chunk.fill(0);
    return source;
  }
}
