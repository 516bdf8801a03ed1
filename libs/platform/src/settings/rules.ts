import { accessSync, constants, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { ValidateBy } from 'class-validator';

// Rules whose message is one sentence without the value: class-validator's own may print it.

/** A whole number within bounds that are both allowed. */
export const Whole = (min: number, max: number): PropertyDecorator =>
  rule(
    'whole',
    `must be a whole number from ${String(min)} to ${String(max)}`,
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  );

/** A text of a given form. */
export const Form = (form: RegExp, sentence: string): PropertyDecorator =>
  rule('form', sentence, (value) => typeof value === 'string' && form.test(value));

/** A list of which each item has a given form. */
export const EachForm = (form: RegExp, sentence: string): PropertyDecorator =>
  rule(
    'eachForm',
    sentence,
    (value) => Array.isArray(value) && value.every((item) => form.test(String(item))),
  );

/** A list of addresses or networks; never every address there is. */
export const EachNetwork = (): PropertyDecorator =>
  rule(
    'eachNetwork',
    'must be addresses or networks such as 10.0.0.0/8, separated by commas',
    (value) => Array.isArray(value) && value.every((item) => isNetwork(String(item))),
  );

/** A URL with one of these protocols; a host and no spaces. */
export const UrlOf = (
  protocols: readonly string[],
  options: { readonly mayBeEmpty: boolean },
): PropertyDecorator =>
  rule(
    'urlOf',
    `must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}${options.mayBeEmpty ? ', or empty' : ''}`,
    (value) => {
      if (typeof value !== 'string') return false;
      if (value === '') return options.mayBeEmpty;
      if (!URL.canParse(value)) return false;
      const url = new URL(value);
      return protocols.includes(url.protocol) && url.hostname !== '';
    },
  );

/** One word of a closed list. */
export const OneOf = (words: readonly string[]): PropertyDecorator =>
  rule(
    'oneOf',
    `must be one of ${words.filter((word) => word !== '').join(', ')}${words.includes('') ? ', or empty' : ''}`,
    (value) => words.includes(String(value)),
  );

/** A file that is there now and may be read by this process, or empty. */
export const ReadableFile = (): PropertyDecorator =>
  rule('readableFile', 'must name a file that this process can read, or be empty', (value) => {
    if (typeof value !== 'string') return false;
    if (value === '') return true;
    try {
      accessSync(value, constants.R_OK);
      return statSync(value).isFile();
    } catch {
      return false;
    }
  });

/** A key kept secret: empty, or long enough that it cannot be guessed. */
export const SecretKey = (): PropertyDecorator =>
  rule(
    'secretKey',
    'must be at least 32 characters long (openssl rand -base64 32), or empty outside production',
    (value) => typeof value === 'string' && (value === '' || value.length >= 32),
  );

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const bitsMax = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === undefined) return bitsMax > 0;
  return (
    rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= bitsMax
  );
}

function rule(
  name: string,
  message: string,
  holds: (value: unknown) => boolean,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: holds } }, { message });
}
