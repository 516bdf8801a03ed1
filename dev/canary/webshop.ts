import { randomUUID } from 'node:crypto';
import type { Answers } from './answers.js';
import type { Canaries } from './canaries.js';

/** A parcel whose recipient's data are canaries. */
export interface PlantedParcel {
  readonly trackingCode: string;
  readonly link: string;
  readonly email: string;
}

const NOTICE = { version: '2026-1', sha256: 'a'.repeat(64), language: 'nl' };

/** The webshop of a sweep: registers parcels, well and badly. */
export class Webshop {
  private count = 0;

  constructor(
    private readonly api: string,
    private readonly apiKey: string,
    private readonly canaries: Canaries,
    private readonly answers: Answers,
  ) {}

  /** Registers a parcel whose recipient agreed. */
  async register(): Promise<PlantedParcel> {
    this.count += 1;
    const email = this.canaries.email(this.count);
    const trackingCode = `3SKANARIE${String(this.count).padStart(6, '0')}`;
    const answer = await this.send(this.parcel(trackingCode, email));
    const { trackingPage } = JSON.parse(answer) as { trackingPage: string };
    return { trackingCode, email, link: trackingPage.slice(trackingPage.lastIndexOf('/') + 1) };
  }

  /** Everything that can be wrong with a registration, with a person's data in it. */
  async registerBadly(known: PlantedParcel): Promise<void> {
    const { email, trackingCode } = known;
    const good = this.parcel('3SKANARIEFOUT1', email);
    await this.send(this.parcel(trackingCode, email));
    await this.send({ ...good, recipient: { email: `${email}@`, name: this.canaries.name } });
    await this.send({ ...good, recipient: { email, name: [email] } });
    await this.send({ ...good, [email]: this.canaries.name });
    await this.send({ ...good, trackingCode: email });
    await this.send({ ...good, carrier: this.canaries.name });
    await this.send({ ...good, consent: [{ purpose: email, state: email }] });
    await this.sendRaw(`{"recipient": {"email": ${email}`);
    await this.sendRaw(JSON.stringify({ ...good, padding: email.repeat(5_000) }));
    await this.sendRaw(JSON.stringify(good), { 'content-type': 'text/plain' });
    await this.sendRaw(JSON.stringify(good), { authorization: `Bearer ${email}` });
    const twice = { 'idempotency-key': randomUUID() };
    await this.sendRaw(JSON.stringify(this.parcel('3SKANARIETWEE1', email)), twice);
    await this.sendRaw(JSON.stringify({ ...good, postcode: '9999ZZ' }), twice);
    await this.answers.ask(
      'GET',
      `${this.api}/v1/shipments/${encodeURIComponent(email)}?q=${email}`,
    );
  }

  private parcel(trackingCode: string, email: string): object {
    return {
      ...{ carrier: 'postnl', trackingCode, kind: 'parcel', language: 'nl', postcode: '1012AB' },
      recipient: { email, name: this.canaries.name },
      consent: [
        {
          ...{ purpose: 'status_update', channel: 'email', state: 'given', how: 'checkout' },
          ...{ decidedAt: new Date().toISOString(), notice: NOTICE, evidenceRef: 'order-1' },
        },
      ],
    };
  }

  private send(body: object): Promise<string> {
    return this.sendRaw(JSON.stringify(body));
  }

  private sendRaw(body: string, headers: Record<string, string> = {}): Promise<string> {
    return this.answers.ask('POST', `${this.api}/v1/shipments`, body, {
      authorization: `Bearer ${this.apiKey}`,
      'idempotency-key': randomUUID(),
      ...headers,
    });
  }
}
