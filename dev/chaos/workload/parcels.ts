import type { Seeded } from '../../seeded.js';

/** What a parcel's recipient chose at the checkout, and perhaps later. */
export type Choice = 'given' | 'refused' | 'withdraws' | 'restricted' | 'objects';

/** One step of a parcel's way as its carrier tells it. */
export interface Step {
  code: string;
  /** Milliseconds after the parcel's first event. */
  happensMs: number;
  /** Milliseconds after the parcel's first event at which the carrier tells it: some come late. */
  toldMs: number;
  /** How often it is told: again with the same id, or as another message about the same fact. */
  doubled: 'no' | 'same_id' | 'other_id';
}

/** One parcel's life, drawn before it begins. */
export interface Parcel {
  number: number;
  carrier: 'postnl' | 'dhl-ecommerce-nl';
  trackingCode: string;
  email: string;
  choice: Choice;
  /** Their recipient has other parcels, too. */
  isRegular: boolean;
  /** Milliseconds after its first event; before it when negative, so that most events find it registered. */
  registeredMs: number;
  /** When the recipient withdraws, objects or is restricted. */
  chosenMs: number;
  steps: Step[];
}

/** A real parcel takes days; here the next event comes within this many milliseconds. */
const STEP_GAP_MS = [400, 3_500] as const;

type Way = readonly [string, ...string[]];

const WAYS: Readonly<Record<Parcel['carrier'], readonly [Way, ...Way[]]>> = {
  postnl: [
    ['A01', 'B01', 'J01', 'J04', 'A19', 'J05', 'I01'],
    ['A01', 'B01', 'J01', 'J40', 'J05', 'K14', 'J04', 'J05', 'I02'],
    ['A01', 'A98', 'B01', 'J01', 'J05', 'K14', 'J02', 'A25', 'I11'],
    ['A01', 'B01', 'J01', 'A18', 'J05', 'A19', 'I05'],
  ],
  'dhl-ecommerce-nl': [
    [
      'DATA_RECEIVED_WITH_PREFIX_LABEL',
      'PARCEL_RECEIVED',
      'PARCEL_SORTED_AT_HUB',
      'OUT_FOR_DELIVERY',
      'DELIVERED',
    ],
    [
      'PRENOTIFICATION_RECEIVED',
      'PARCEL_RECEIVED',
      'PARCEL_SORTED_AT_HUB',
      'ARRIVED_AT_DELIVERY_FACILITY',
      'OUT_FOR_DELIVERY',
      'CLOSED',
      'OUT_FOR_DELIVERY',
      'DELIVERED_AT_NEIGHBOURS',
    ],
    [
      'PRENOTIFICATION_RECEIVED',
      'SHIPMENT_ACCEPTANCE',
      'PARCEL_ARRIVED_AT_LOCAL_DEPOT',
      'OUT_FOR_DELIVERY',
      'CLOSED',
      'AWAITING_RECEIVER_COLLECTION',
      'COLLECTED_AT_ACCESSPOINT',
    ],
  ],
};

/** How many messages a parcel comes to on average, doubles included; for keeping to a rate. */
export const MESSAGES_PER_PARCEL = 8;

/** Draws the parcel of this number. */
export function drawParcel(random: Seeded, run: string, number: number): Parcel {
  const carrier = random.pick(['postnl', 'dhl-ecommerce-nl']);
  const choice = drawChoice(random);
  const steps = drawSteps(random, random.pick(WAYS[carrier]));
  const last = steps.at(-1)?.happensMs ?? 0;
  const name = `${run}${number.toString(36).toUpperCase().padStart(6, '0')}`;
  // One in five consenting people has several parcels. Those who change their mind have one, so that what
  // they may still get is known from their own commit alone.
  const isRegular = choice === 'given' && random.chance(0.2);
  return {
    number,
    carrier,
    trackingCode: `${carrier === 'postnl' ? '3S' : 'JV'}${name}`,
    email: isRegular
      ? `regular-${String(Math.floor(random.between(0, 200)))}@example.nl`
      : `sanne-${name.toLowerCase()}@example.nl`,
    choice,
    isRegular,
    registeredMs: random.chance(0.1) ? random.between(500, 4_000) : random.between(-900, -400),
    chosenMs: random.between(last * 0.2, last * 0.9) + 1_000,
    steps,
  };
}

function drawChoice(random: Seeded): Choice {
  const drawn = random.next();
  if (drawn < 0.12) return 'refused';
  if (drawn < 0.22) return 'withdraws';
  if (drawn < 0.25) return 'restricted';
  return drawn < 0.28 ? 'objects' : 'given';
}

function drawSteps(random: Seeded, way: Way): Step[] {
  let atMs = 0;
  const steps = way.map((code): Step => {
    const step = { code, happensMs: Math.round(atMs), toldMs: atMs, doubled: 'no' as const };
    atMs += random.between(...STEP_GAP_MS);
    return step;
  });
  for (const [n, step] of steps.entries()) {
    const drawn = random.next();
    const next = steps[n + 1];
    if (drawn < 0.08 && next !== undefined) {
      // Two handhelds, two ways to the carrier's systems: told in the wrong order.
      step.toldMs = next.happensMs + 50;
    } else if (drawn < 0.11) step.toldMs += random.between(4_000, 9_000);
    else if (drawn < 0.16) step.doubled = 'same_id';
    else if (drawn < 0.2) step.doubled = 'other_id';
  }
  return steps;
}
