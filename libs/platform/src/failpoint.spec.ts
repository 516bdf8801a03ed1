import { failpoint } from './failpoint.js';

describe('a failpoint', () => {
  const before = { ...process.env };
  const kill = process.kill.bind(process);
  let killed: (string | number | undefined)[] = [];

  beforeEach(() => {
    killed = [];
    process.kill = (_pid, signal) => {
      killed.push(signal);
      return true;
    };
  });

  afterEach(() => {
    process.kill = kill;
    process.env = { ...before };
  });

  it('kills the process where its name is set', () => {
    process.env['FAILPOINT'] = 'open.committed';
    failpoint('open.committed');
    expect(killed).toEqual(['SIGKILL']);
  });

  it('does nothing under another name, or none', () => {
    failpoint('open.committed');
    process.env['FAILPOINT'] = 'append.committed';
    failpoint('open.committed');
    expect(killed).toEqual([]);
  });

  it('is refused in production', () => {
    process.env['FAILPOINT'] = 'open.committed';
    process.env['NODE_ENV'] = 'production';
    expect(() => {
      failpoint('open.committed');
    }).toThrow('unset it in production');
    expect(killed).toEqual([]);
  });
});
