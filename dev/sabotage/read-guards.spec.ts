import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGuards } from './read-guards.js';

const GATE = `
gate:
  keeps: Nobody passes.
  file: gate.sql
  find: closed
  replace: open
  test: gate.int-spec.ts
  goesRed: [lets nobody pass]
  staysGreen: is there
`;

describe('the list of guards', () => {
  let root: string;
  const read = (list: string): unknown => {
    writeFileSync(join(root, 'dev/sabotage/guards.yaml'), list);
    return readGuards(root);
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'seintje-guards-'));
    mkdirSync(join(root, 'dev/sabotage'), { recursive: true });
    writeFileSync(join(root, 'gate.sql'), 'the gate is closed; shut and shut again');
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('names each guard once, and says how it is taken away', () => {
    expect(read(GATE)).toEqual([expect.objectContaining({ name: 'gate', build: false })]);
  });

  it.each([
    ['is not there any more', 'find: closed', 'find: locked', 'gate is found 0 times in gate.sql'],
    ['stands there twice', 'find: closed', 'find: shut', 'gate is found 2 times in gate.sql'],
    ['is not taken away', 'replace: open', 'replace: closed', 'gate changes nothing'],
    ['nobody would miss', '[lets nobody pass]', '[]', 'gate names no test that goes red'],
    ['leaves nothing to compare with', 'staysGreen: is there', '', 'gate has no staysGreen'],
  ])('refuses a guard that %s', (_what, from, to, fault) => {
    expect(() => read(GATE.replace(from, to))).toThrow(fault);
  });

  it('of this project can be taken away, every one', () => {
    expect(readGuards().length).toBeGreaterThan(10);
  });
});
