import { appendFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SmtpConversation } from './smtp-conversation.js';
import type { SmtpFault, SmtpSituation } from './smtp-faults.js';

export type { SmtpFault, SmtpMoment, SmtpSituation } from './smtp-faults.js';

/** A mail this server took, recorded before its sender was told. */
export interface AcceptedMail {
  /** Counts from 1 in order of acceptance. */
  id: number;
  from: string;
  to: string[];
  messageId: string;
  subject: string;
  /** Milliseconds of the machine's monotonic clock: comparable between its processes, also over a clock change. */
  monotonicMs: number;
  /** ISO 8601, UTC. */
  acceptedAt: string;
  /** False when its sender got no answer (`drop` or `hang` at `dot`). */
  answered: boolean;
  raw: string;
}

/** How the server behaves; all can be changed while it runs. */
export interface ScriptedSmtpOptions {
  /** Default: the system chooses. */
  port?: number;
  /** Asked at each moment; the queue of `failNext` comes first. */
  script?: (situation: SmtpSituation) => SmtpFault | undefined;
  /** Each mail's final answer takes this long, as real servers do. */
  delayPerMailMs?: number;
  /** Each acceptance is also appended there as one JSON line, without the mail's content. */
  recordFile?: string;
}

/**
 * A mail server for tests and fault campaigns: takes every mail, records it, and fails as told.
 * Written on bare sockets, as a library would not let itself be cut off between a dot and its answer.
 */
export class ScriptedSmtpServer {
  private readonly accepted: AcceptedMail[] = [];
  private readonly queue: SmtpFault[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private connections = 0;
  private port = 0;

  constructor(private readonly options: ScriptedSmtpOptions = {}) {
    this.server = createServer((socket) => {
      this.serve(socket);
    });
  }

  /** Listens on loopback; after a `stop`, again on the same port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.port || (this.options.port ?? 0), '127.0.0.1', () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Cuts every connection and listens no more. What was recorded stays. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  /** In order of acceptance. */
  messages(): readonly AcceptedMail[] {
    return this.accepted;
  }

  /** Connections open now. */
  get openConnections(): number {
    return this.sockets.size;
  }

  /** Each of these happens once, at the next such moment. */
  failNext(...faults: SmtpFault[]): void {
    this.queue.push(...faults);
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    const connection = this.connections;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // A sender that is killed resets the connection; nothing to do about it here.
    socket.on('error', () => undefined);
    new SmtpConversation(socket, {
      faultAt: (at, from, to) => this.faultFor({ at, connection, from, to }),
      accept: (from, to, raw, answered) => this.record(from, to, raw, answered),
      delayPerMailMs: this.options.delayPerMailMs ?? 0,
    }).begin();
  }

  private faultFor(situation: SmtpSituation): SmtpFault | undefined {
    const queued = this.queue.findIndex((fault) => fault.at === situation.at);
    if (queued >= 0) return this.queue.splice(queued, 1)[0];
    const scripted = this.options.script?.(situation);
    return scripted?.at === situation.at ? scripted : undefined;
  }

  private record(from: string, to: string[], raw: Buffer, answered: boolean): number {
    const text = raw.toString('utf8');
    const mail: AcceptedMail = {
      id: this.accepted.length + 1,
      from,
      to,
      messageId: headerIn(text, 'Message-ID'),
      subject: headerIn(text, 'Subject'),
      monotonicMs: Number(process.hrtime.bigint() / 1_000n) / 1_000,
      acceptedAt: new Date().toISOString(),
      answered,
      raw: text,
    };
    this.accepted.push(mail);
    if (this.options.recordFile !== undefined) {
      // Before the answer, and synchronously: whoever was told "250" is in the file.
      const line = JSON.stringify({ ...mail, raw: undefined });
      appendFileSync(this.options.recordFile, `${line}\n`);
    }
    return mail.id;
  }
}

/** One header's value, folded lines joined; empty when absent. */
function headerIn(raw: string, name: string): string {
  const head = (raw.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  const prefix = `${name.toLowerCase()}:`;
  const line = head.split('\r\n').find((it) => it.toLowerCase().startsWith(prefix));
  return line?.slice(prefix.length).trim() ?? '';
}
