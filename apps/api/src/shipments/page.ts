import { ProblemError } from '@app/platform';

/** Shipments in one answer: a screen or two. */
export const PAGE_SHIPMENTS = 50;
/** More than anybody reads at once. */
export const PAGE_SHIPMENTS_MAX = 200;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page asked for. */
export interface Page {
  before?: string;
  limit: number;
}

/** Reads `?cursor` and `?limit`. @throws ProblemError naming the one that cannot be used. */
export function pageOf(cursor: unknown, limit: unknown): Page {
  const count = limit === undefined ? PAGE_SHIPMENTS : Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > PAGE_SHIPMENTS_MAX) {
    throw new ProblemError('request.invalid', [
      { field: 'limit', rule: `from1To${String(PAGE_SHIPMENTS_MAX)}` },
    ]);
  }
  if (cursor === undefined) return { limit: count };
  const before = Buffer.from(typeof cursor === 'string' ? cursor : '', 'base64url').toString();
  if (!UUID.test(before)) {
    throw new ProblemError('request.invalid', [{ field: 'cursor', rule: 'fromEarlierAnswer' }]);
  }
  return { before, limit: count };
}

/** The cursor that goes on after this shipment; callers take it as it is. */
export const cursorAfter = (shipmentId: string): string =>
  Buffer.from(shipmentId).toString('base64url');
