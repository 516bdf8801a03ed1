import type { ReportFields } from './report-fields.js';

/** What a report comes to. `policy`: we were not trusted, which is ours to mend and no fault of the address. */
export type ReportClass = 'hard' | 'soft' | 'policy' | 'delayed' | 'delivered' | 'complaint';

/** An enhanced status code (RFC 3463), and nothing of the text around it. */
const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;
/** No such mailbox, host or syntax, moved, null MX; mailbox disabled. Any other may pass. */
const ADDRESS_IS_DEAD = /^5\.(?:1\.(?:0|1|2|3|6|10)|2\.1)$/;
const IS_POLICY = /^[45]\.7\./;

/** The class and code of one recipient's block of a delivery status (RFC 3464 section 2.3); undefined: no report. */
export function classOfRecipient(
  fields: ReportFields,
): { class: ReportClass; status: string | null } | undefined {
  const status = statusOf(fields);
  const [action = ''] = (fields.get('action') ?? '').toLowerCase().split(/\s/);
  switch (action) {
    case 'delivered':
    case 'relayed':
    case 'expanded':
      return { class: 'delivered', status };
    case 'delayed':
      return { class: 'delayed', status };
    case 'failed':
      return { class: failureClass(status), status };
    default:
      return undefined;
  }
}

function failureClass(status: string | null): ReportClass {
  if (status !== null && IS_POLICY.test(status)) return 'policy';
  return status !== null && ADDRESS_IS_DEAD.test(status) ? 'hard' : 'soft';
}

/** `Status` says what the reporting server made of it; where that is x.0.0, the remote server's own code says more. */
function statusOf(fields: ReportFields): string | null {
  const own = STATUS.exec(fields.get('status') ?? '')?.[1] ?? null;
  if (own !== null && !own.endsWith('.0.0')) return own;
  return STATUS.exec(fields.get('diagnostic-code') ?? '')?.[1] ?? own;
}
