import {
  ScriptedSmtpServer,
  type SmtpSituation,
  type SmtpFault,
} from '../../mailbox/scripted-smtp.js';
import { Seeded } from '../../seeded.js';

/** Mail servers think about a mail for a while; that is when a crash leaves a sender in doubt. */
const THINKS_MS = [20, 160] as const;

/** A hand-off that has begun on one connection. */
interface Begun {
  /** When the server will have answered; undefined while the mail is still coming. */
  answeredAt: number | undefined;
}

/** The mail server outside the system: it takes every mail, each after a little while, and records it. */
export class SlowMailServer {
  readonly server: ScriptedSmtpServer;
  private readonly random: Seeded;
  private begun = new Map<number, Begun>();

  constructor(seed: number) {
    this.random = Seeded.for(seed, 'mail server');
    this.server = new ScriptedSmtpServer({ script: (situation) => this.watch(situation) });
  }

  /** Mails between RCPT and the server's answer now. */
  handOffsInFlight(now: number): number {
    return [...this.begun.values()].filter(({ answeredAt = Infinity }) => answeredAt > now).length;
  }

  /** The sender is dead, and its connections with it. */
  forgetConnections(): void {
    this.begun = new Map();
  }

  private watch({ at, connection }: SmtpSituation): SmtpFault | undefined {
    if (at === 'rcpt') this.begun.set(connection, { answeredAt: undefined });
    if (at !== 'dot') return undefined;
    const ms = Math.round(this.random.between(...THINKS_MS));
    this.begun.set(connection, { answeredAt: Date.now() + ms });
    return { at, does: 'delay', ms };
  }
}
