import { randomUUID } from 'node:crypto';
import kafkajs, { type Producer } from 'kafkajs';
import { CARRIER_EVENT_TYPE } from '@app/ingest';
import { TOPIC } from '../chaos/ground/stage.js';

/** The carrier of a sweep: tells events, and puts a text wherever it likes. */
export class Carrier {
  private readonly producer: Producer;

  constructor(
    brokers: string,
    private readonly text: string,
  ) {
    const kafka = new kafkajs.Kafka({ brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING });
    this.producer = kafka.producer();
  }

  async open(): Promise<void> {
    await this.producer.connect();
  }

  /** An event of a parcel, with more in it than anybody asked for. */
  async tell(trackingCode: string, code: string, ageMs = 0): Promise<void> {
    await this.say(JSON.stringify(this.event(trackingCode, code, ageMs)));
  }

  /** Everything that is no event, with the text in it. */
  async tellBadly(trackingCode: string): Promise<void> {
    const { text } = this;
    const event = this.event(trackingCode, 'J05', 0);
    await this.say(`{"specversion": "1.0", "id": ${text}`);
    await this.say(text);
    await this.say(JSON.stringify({ ...event, specversion: text }));
    await this.say(JSON.stringify({ ...event, type: text }));
    await this.say(JSON.stringify({ ...event, data: { ...event.data, carrier: text } }));
    await this.say(JSON.stringify({ ...event, data: { ...event.data, occurredAt: text } }));
    await this.say(JSON.stringify({ ...event, data: { ...event.data, zone: text } }));
    await this.say(JSON.stringify({ ...event, data: { ...event.data, code: `${text} ${text}` } }));
    await this.say(JSON.stringify({ ...event, data: text }));
    await this.say(
      JSON.stringify({ ...event, data: { ...event.data, [text]: { [text]: [text] } } }),
    );
    await this.say(`${'['.repeat(200)}"${text}"${']'.repeat(200)}`);
    await this.say(`${text}${'x'.repeat(1_000_000)}`);
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }

  private async say(value: string): Promise<void> {
    await this.producer.send({
      topic: TOPIC,
      messages: [{ key: randomUUID(), value, headers: { note: this.text } }],
    });
  }

  private event(trackingCode: string, code: string, ageMs: number) {
    const at = new Date(Date.now() - ageMs).toISOString();
    return {
      ...{ specversion: '1.0', id: randomUUID(), source: 'urn:example:carrier' },
      ...{ type: CARRIER_EVENT_TYPE, time: at, subject: this.text, [this.text]: this.text },
      data: {
        ...{ carrier: 'postnl', trackingCode, code, occurredAt: at },
        facility: { country: 'NL', place: `${this.text} 12`, street: this.text },
        ...{
          description: `Getekend door ${this.text}`,
          signedBy: this.text,
          note: { text: this.text },
        },
      },
    };
  }
}
