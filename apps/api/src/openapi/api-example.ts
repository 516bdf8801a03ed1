import { PROBLEMS, problemTypeUri, type ProblemCode, type RequestFault } from '@app/platform';

/**
 * One request and its answer, as the API document shows them. A test does each of them for real, in order:
 * an id, a token or a time that an answer brings stands for the real one in all that follows.
 */
export interface ApiExample {
  operationId: string;
  /** Its name within the operation. */
  name: string;
  /** What it shows, in a few words. */
  summary: string;
  /** Left out where the operation needs no key, or where it shows what happens without. */
  withKey?: boolean;
  /** Values of the path, the query and headers, by their names in the document. */
  parameters?: Readonly<Record<string, string>>;
  body?: unknown;
  answer: {
    status: number;
    /** Headers worth showing. */
    headers?: Readonly<Record<string, string>>;
    /** JSON, or the text of another media type. */
    body: unknown;
  };
}

/** Sanne's parcel and everything about it, as the examples name them; real ones take their places. */
export const SANNE = {
  shipment: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a01',
  contactRef: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a02',
  stamp: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a03',
  event: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a04',
  notification: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a05',
  cursor: 'MDE5MzRmMmUtOGExMC03YzNhLTliNTItMGQ2YzFmNGU3YTAz',
  /** Of the link that opens her tracking page. */
  pageToken: 'AQGTTy5wAHAAgAAAAAAAwN4Bk08uihB8OptSDWwfTnoCovCNnFs_tg2m3n9pl5ApcFxR',
  /** With which her webshop asks browsers to subscribe. */
  pushKey:
    'BJl7c82eciu-UTvzS5ZXQBe9EKFmsG6J4ZYlbxWZ0QEaRU6Tf4wfaP6GID6_wSYJp7k75XbXJDSqsQamfUXh1Xo',
  /** Where pushes to her browser go. */
  endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/c2FubmU',
  /** Of the withdrawal link in a mail. */
  mailToken: 'AQGTTy5wAHAAgAAAAAAAwN4Bk08uihB8OptSDWwfTnoCAgHdoasmVLpI3wDNOr7P3O2J',
  /** Her webshop's privacy notice. */
  noticeUrl: 'https://zool.example.nl/privacy',
  /** From where her webshop's carrier sends messages. */
  eventSource: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7a06',
  correlation: '01934f2e-8a10-7c3a-9b52-0d6c1f4e7aff',
  /** An id that no shipment has. */
  nobodys: '01934f2e-0000-7000-8000-000000000000',
} as const;

/** The answer with a problem, as `ApiProblemFilter` gives it. */
export function problemExample(
  code: ProblemCode,
  errors?: readonly RequestFault[],
): ApiExample['answer'] {
  const { status, title } = PROBLEMS[code];
  return {
    status,
    body: {
      type: problemTypeUri(code),
      title,
      status,
      code,
      correlationId: SANNE.correlation,
      ...(errors === undefined ? {} : { errors }),
    },
  };
}
