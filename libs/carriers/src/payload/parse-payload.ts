import { isUtf8 } from 'node:buffer';
import { nestingOf } from './nesting.js';
import { parseXml } from './parse-xml.js';

/** The largest real answer we saw has 28 KB; a carrier that sends a hundred parcels in one stays below. */
export const PAYLOAD_BYTES_MAX = 1024 * 1024;
/** The deepest real answer we saw has 12 levels. */
export const PAYLOAD_LEVELS_MAX = 40;

/** Why a payload is not looked into. Nothing of it is said. */
export const PAYLOAD_REFUSALS = {
  'payload.empty': 'The payload is empty.',
  'payload.too_large': 'The payload is larger than 1 MiB.',
  'payload.not_utf8': 'The payload is not UTF-8.',
  'payload.too_deep': 'The payload is nested deeper than 40 levels.',
  'payload.malformed': 'The payload is neither JSON nor XML, or is XML with a DOCTYPE.',
} as const;
export type PayloadRefusal = keyof typeof PAYLOAD_REFUSALS;

export type ParsedPayload =
  | { readonly kind: 'payload'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: PayloadRefusal };

/** Reads JSON or XML into plain values; XML as objects of elements, each attribute as `@name`. */
export function parsePayload(bytes: Buffer): ParsedPayload {
  if (bytes.length === 0) return refused('payload.empty');
  if (bytes.length > PAYLOAD_BYTES_MAX) return refused('payload.too_large');
  if (!isUtf8(bytes)) return refused('payload.not_utf8');
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text.startsWith('<')) {
    const parsed = parseXml(text, PAYLOAD_LEVELS_MAX);
    return typeof parsed === 'string' ? refused(parsed) : { kind: 'payload', value: parsed };
  }
  if (nestingOf(bytes, PAYLOAD_LEVELS_MAX) > PAYLOAD_LEVELS_MAX) return refused('payload.too_deep');
  try {
    return { kind: 'payload', value: JSON.parse(text) };
  } catch {
    return refused('payload.malformed');
  }
}

const refused = (reason: PayloadRefusal): ParsedPayload => ({ kind: 'refused', reason });
