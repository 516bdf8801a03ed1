import { format, inspect } from 'node:util';
import { Personal } from './personal.js';

const SECRET = 'sanne@example.nl';

describe('Personal', () => {
  const wrapped = Personal.of(SECRET);

  it('gives its value to the one who reveals it', () => {
    expect(wrapped.reveal()).toBe(SECRET);
  });

  const ways: Record<string, () => string> = {
    JSON: () => JSON.stringify({ to: wrapped, list: [wrapped] }),
    'a template string': () => `to: ${wrapped as unknown as string}`,
    concatenation: () => 'to: ' + (wrapped as unknown as string),
    String: () => String(wrapped),
    inspect: () => inspect({ to: wrapped }, { depth: 9, showHidden: true, getters: true }),
    'inspect without custom printing': () => inspect(wrapped, { customInspect: false }),
    format: () => format('%s %o %O %j', wrapped, wrapped, wrapped, wrapped),
    'the field of an error': () =>
      inspect(Object.assign(new Error('failed'), { to: wrapped, cause: { wrapped } })),
    'the message of an error': () => new Error(`no ${wrapped as unknown as string}`).message,
    'a structured clone': () => inspect(structuredClone({ wrapped })),
    copying: () => inspect(Object.assign({}, wrapped)),
    'own keys': () => Reflect.ownKeys(wrapped).map(String).join(),
    'a map key': () => inspect(new Map([[wrapped, wrapped]])),
  };

  it.each(Object.keys(ways))('shows nothing of it in %s', (way) => {
    expect(ways[way]?.()).not.toContain('sanne');
  });

  it('prints [personal] where it is printed', () => {
    expect([JSON.stringify(wrapped), String(wrapped), inspect(wrapped)]).toEqual([
      '"[personal]"',
      '[personal]',
      '[personal]',
    ]);
  });

  it('cannot be given another value or method', () => {
    expect(() => Object.assign(wrapped, { toJSON: () => 'x' })).toThrow(TypeError);
  });
});
