import { setTimeout as sleep } from 'node:timers/promises';
import type { DevMailbox } from '../dev/mailbox/start-mailbox.js';
import type { Seeded } from '../dev/seeded.js';
import { messagesOf, poisonMessage, type PlayedParcel } from './carrier-events.js';
import type { EventLog } from './event-log.js';
import type { Observer } from './observer.js';
import type { Story } from './story.js';
import type { RecipientBrowsers } from './recipient-browsers.js';
import {
  addressOf,
  POSTCODE,
  type RegisteredParcel,
  type WebshopClient,
} from './webshop-client.js';

export interface Stage {
  story: Story;
  log: EventLog;
  observer: Observer;
  clients: Record<string, WebshopClient>;
  /** Undefined when the mails go to a server of the user's own. */
  mailbox: DevMailbox | undefined;
  browsers: RecipientBrowsers;
  /** Decides the order in which parcels play, never what comes of it. */
  seeded: Seeded;
  /** Makes tracking codes unlike those of other runs. */
  run: string;
  /** Pause between rounds, so that one can watch, in ms. */
  pauseMs: number;
  tell(line: string): void;
}

interface Actor extends PlayedParcel {
  registered?: RegisteredParcel;
}

/** Plays the story, a round at a time; returns how many messages were put into the log. */
export async function play(stage: Stage): Promise<number> {
  const actors: Actor[] = stage.story.parcels.map((parcel, n) => ({
    parcel,
    trackingCode: `3S${stage.run}${String(n + 1).padStart(4, '0')}`,
  }));
  await enter(stage, actors, 0);
  const rounds = Math.max(...actors.map(({ parcel }) => parcel.steps.length));
  const start = new Date();
  let events = 0;
  for (let round = 0; round < rounds; round += 1) {
    const poison = stage.story.poison[round];
    for (const actor of stage.seeded.shuffled(actors)) {
      const messages = messagesOf(actor, round, start);
      if (messages.length === 0) continue;
      await stage.log.put(messages);
      events += messages.length;
    }
    if (poison !== undefined) {
      // Among the others' events, in a partition of the seed's choice.
      const beside = stage.seeded.shuffled(actors)[0]?.trackingCode ?? '';
      await stage.log.put([poisonMessage(poison, beside)]);
      events += 1;
    }
    await stage.observer.untilSettled(stage.log);
    stage.tell(`round ${String(round + 1)} of ${String(rounds)}: ${String(events)} events read`);
    await react(stage, actors, round + 1);
    await sleep(stage.pauseMs);
  }
  return events;
}

/** Shops register what is due now; restrictions are passed on before anything is sent. */
async function enter(stage: Stage, actors: Actor[], afterStep: number): Promise<void> {
  for (const actor of actors) {
    const { parcel } = actor;
    if ((parcel.registersAfterStep ?? 0) !== afterStep) continue;
    const client = clientOf(stage, actor);
    actor.registered = await client.register(actor);
    const { id, trackingPage } = actor.registered;
    stage.tell(`${parcel.name}: ${actor.trackingCode}, ${POSTCODE}, ${trackingPage}`);
    if (parcel.isRestricted === true) await client.restrict(id);
    for (const browser of parcel.browsers ?? []) {
      await stage.browsers.askForPushes(trackingPage, browser);
      stage.tell(`${parcel.name} asks for pushes on the tracking page`);
    }
  }
  await stage.observer.untilSettled(stage.log);
}

/** What people do between two rounds. */
async function react(stage: Stage, actors: Actor[], afterStep: number): Promise<void> {
  await enter(stage, actors, afterStep);
  for (const actor of actors) {
    if (actor.parcel.withdrawsAfterStep === afterStep) await withdraw(stage, actor);
  }
}

/** By the link of the last mail, as a mail program does it (RFC 8058). */
async function withdraw(stage: Stage, actor: Actor): Promise<void> {
  const mail = stage.mailbox
    ?.messages()
    .findLast(({ envelope }) => envelope.to.includes(addressOf(actor.parcel.name)));
  const link = mail?.headers.find(({ name }) => name.toLowerCase() === 'list-unsubscribe')?.value;
  const url = /<(https?:[^>]+)>/.exec(link ?? '')?.[1];
  if (url === undefined) {
    await clientOf(stage, actor).withdraw(actor.registered?.id ?? '');
    stage.tell(`${actor.parcel.name} withdraws consent, through the webshop`);
    return;
  }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  if (!answer.ok) throw new Error(`The one-click link was answered ${String(answer.status)}.`);
  stage.tell(`${actor.parcel.name} withdraws consent, by the link in the mail`);
}

function clientOf({ clients }: Stage, { parcel }: Actor): WebshopClient {
  const client = clients[parcel.webshop];
  if (client === undefined) throw new Error(`The story has no webshop ${parcel.webshop}.`);
  return client;
}
