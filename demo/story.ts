import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';

/** One event of a step: a code, or a code with what is odd about it. */
export type StoryEvent = string | { code: string; minutesEarlier?: number; isDoubled?: boolean };

/** One parcel of the story, and what its recipient wants. */
export interface StoryParcel {
  webshop: string;
  name: string;
  carrier: string;
  kind: string;
  consent: 'given' | 'refused';
  steps: StoryEvent[][];
  /** The shop registers it only after this many steps were played. */
  registersAfterStep?: number;
  withdrawsAfterStep?: number;
  isRestricted?: boolean;
  /** Browsers on whose page the recipient asks for pushes; one that is gone answers 410. */
  browsers?: ('here' | 'gone')[];
}

export interface StoryWebshop {
  name: string;
  language: 'nl' | 'en';
  senderName: string;
  senderAddress: string;
  noticeUrl: string;
}

export type Poison = 'not_json' | 'wrong_schema' | 'empty';

export interface Story {
  webshops: Record<string, StoryWebshop>;
  parcels: StoryParcel[];
  poison: Poison[];
}

/** What must come of the story; the keys of demo/expected.json. */
export interface Expected {
  events: number;
  sent: { email: number; push: number };
  suppressed: Record<string, number>;
  admitted: number;
  uses: number;
  denied: number;
  deadLetters: number;
  unmappedCodes: number;
}

const read = (file: string): string => readFileSync(join(projectRoot(), 'demo', file), 'utf8');

export const loadStory = (): Story => parse(read('story.yaml')) as Story;
export const loadExpected = (): Expected => JSON.parse(read('expected.json')) as Expected;
