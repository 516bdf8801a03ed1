import { etaBefore, etaHistory } from './eta-history.js';

const hour = (h: number): Date => new Date(Date.UTC(2026, 10, 20, h));
const told = (from: number | null, to: number | null = null) => ({
  etaFrom: from === null ? null : hour(from),
  etaTo: to === null ? null : hour(to),
});

describe('the history of an expected time', () => {
  it('holds each once, in order, and a return to an earlier one as a change', () => {
    const history = etaHistory([told(9, 11), told(null), told(9, 11), told(13, 15), told(9, 11)]);
    expect(history).toEqual([
      { from: hour(9), to: hour(11) },
      { from: hour(13), to: hour(15) },
      { from: hour(9), to: hour(11) },
    ]);
    expect(etaBefore(history, { from: hour(9), to: hour(11) })).toEqual({
      before: { from: hour(13), to: hour(15) },
      changes: 2,
    });
  });

  it('knows nothing before the first', () => {
    const history = etaHistory([told(9)]);
    expect(etaBefore(history, { from: hour(9), to: null })).toEqual({ before: null, changes: 0 });
  });

  it('takes an end for a change', () => {
    const history = etaHistory([told(9), told(9, 11)]);
    expect(etaBefore(history, { from: hour(9), to: hour(11) }).changes).toBe(1);
  });

  it('leaves out what was told after the present one', () => {
    const history = etaHistory([told(9), told(13)]);
    expect(etaBefore(history, { from: hour(9), to: null })).toEqual({ before: null, changes: 0 });
  });
});
