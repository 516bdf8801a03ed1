import { parse } from 'yaml';
import {
  BLOCKED_BY,
  CHANNEL,
  FIELD,
  PURPOSE,
  type ChannelCode,
  type PurposeCode,
  type PurposeName,
} from './codes.js';

/** One purpose as policy: what may be used, on which ground, and what stops it. */
export interface PurposePolicy {
  readonly code: PurposeCode;
  readonly name: PurposeName;
  /** Article of the GDPR, such as `GDPR 6(1)(a)`. */
  readonly legalBasis: string;
  /** True exactly when the basis is Article 6(1)(a). */
  readonly needsConsent: boolean;
  /** Mask of FIELD: what a use for this purpose may open, and nothing else. */
  readonly fields: number;
  readonly channels: readonly ChannelCode[];
  /** Mask of BLOCKED_BY: which choices of the person stop this purpose. */
  readonly blockedBy: number;
  /** Raised with each change of this row; stored with each use, so that a use names its policy. */
  readonly policyVersion: number;
  /** What the person is told. */
  readonly sentence: { readonly nl: string; readonly en: string };
  /** How long the fields are kept for this purpose, in days, counted from `after`. */
  readonly retention: { readonly days: number; readonly after: string };
}

/** `config/purposes.yaml` does not say what it must; the message lists every fault. */
export class PurposesFileError extends Error {
  readonly code = 'purposes.invalid';

  constructor(readonly faults: readonly string[]) {
    super(`config/purposes.yaml is not usable:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'PurposesFileError';
  }
}

type Fields = Record<string, unknown>;

/** Reads the text of a purposes file. @throws PurposesFileError naming every fault at once. */
export function readPurposes(text: string): readonly PurposePolicy[] {
  const faults: string[] = [];
  const root: unknown = parse(text);
  const listed = isFields(root) && isFields(root['purposes']) ? root['purposes'] : {};
  for (const name of Object.keys(listed)) {
    if (!(name in PURPOSE))
      faults.push(`${name}: unknown; a new purpose gets its code in PURPOSE first`);
  }
  const policies = (Object.keys(PURPOSE) as PurposeName[]).map((name) =>
    readPurpose(name, listed[name], (fault) => faults.push(`${name}: ${fault}`)),
  );
  if (faults.length > 0) throw new PurposesFileError(faults);
  return policies;
}

function readPurpose(
  name: PurposeName,
  given: unknown,
  fault: (text: string) => void,
): PurposePolicy {
  if (!isFields(given)) fault('missing; add it with its legal basis');
  const row = isFields(given) ? given : {};
  const sentence = isFields(row['sentence']) ? row['sentence'] : {};
  const retention = isFields(row['retention']) ? row['retention'] : {};
  const policy = {
    code: PURPOSE[name],
    name,
    legalBasis: text(row['legalBasis'], 'legalBasis', fault),
    needsConsent: row['needsConsent'] === true,
    fields: mask(row['fields'], FIELD, 'fields', fault),
    channels: codes(row['channels'], CHANNEL, 'channels', fault),
    blockedBy: mask(row['blockedBy'], BLOCKED_BY, 'blockedBy', fault),
    policyVersion: whole(row['policyVersion'], 'policyVersion', fault),
    sentence: {
      nl: text(sentence['nl'], 'sentence.nl', fault),
      en: text(sentence['en'], 'sentence.en', fault),
    },
    retention: {
      days: whole(retention['days'], 'retention.days', fault),
      after: text(retention['after'], 'retention.after', fault),
    },
  };
  checkGround(policy, row['code'], row['needsConsent'], fault);
  return Object.freeze(policy);
}

/** What the parts of a row owe each other. */
function checkGround(
  policy: PurposePolicy,
  code: unknown,
  needsConsent: unknown,
  fault: (text: string) => void,
): void {
  if (code !== policy.code) fault(`code must be ${String(policy.code)}, as in PURPOSE`);
  if (typeof needsConsent !== 'boolean') fault('needsConsent must be true or false');
  if (!/^GDPR 6\(1\)\([a-f]\)/.test(policy.legalBasis))
    fault('legalBasis must begin with a clause of Article 6, such as GDPR 6(1)(c)');
  if (policy.legalBasis.startsWith('GDPR 6(1)(a)') !== policy.needsConsent)
    fault('needsConsent and legalBasis disagree: consent is GDPR 6(1)(a) and nothing else');
  if ((policy.blockedBy & BLOCKED_BY.erased) === 0) fault('blockedBy must hold erased');
  if (policy.channels.length > 1 && policy.channels.includes(CHANNEL.none))
    fault('channels is either none or channels that send');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, name: string, fault: (text: string) => void): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  fault(`${name} must be a text`);
  return '';
}

function whole(value: unknown, name: string, fault: (text: string) => void): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  fault(`${name} must be a whole number above 0`);
  return 0;
}

function codes<C extends number>(
  value: unknown,
  known: Readonly<Record<string, C>>,
  name: string,
  fault: (text: string) => void,
): readonly C[] {
  if (!Array.isArray(value) || value.length === 0) {
    fault(`${name} must be a list of ${Object.keys(known).join(', ')}`);
    return [];
  }
  return value.flatMap((word: unknown) => {
    const code = typeof word === 'string' ? known[word] : undefined;
    if (code === undefined) fault(`${name} may hold only ${Object.keys(known).join(', ')}`);
    return code === undefined ? [] : [code];
  });
}

function mask(
  value: unknown,
  known: Readonly<Record<string, number>>,
  name: string,
  fault: (text: string) => void,
): number {
  return codes(value, known, name, fault).reduce((bits, bit) => bits | bit, 0);
}
