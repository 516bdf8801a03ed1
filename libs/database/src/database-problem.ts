import { SeintjeError } from '@app/platform';

/** Why the database does not serve us, with the setting to look at; its own words may quote values. */
export class DatabaseProblem extends SeintjeError {}

/** The code is that of health and logs. */
type Explanation = readonly [code: string, remedy: string];

const NO_TLS: Explanation = [
  'database.offers_no_tls',
  'PostgreSQL offers no TLS and DATABASE_TLS demands it; set ssl=on there.',
];
const UNKNOWN_CERTIFICATE: Explanation = [
  'database.certificate_unknown',
  "PostgreSQL's certificate is not vouched for by DATABASE_CA_FILE.",
];
const OTHER_HOST: Explanation = [
  'database.certificate_of_other_host',
  "PostgreSQL's certificate does not name the host of DATABASE_URL.",
];
const REFUSED: Explanation = [
  'database.login_refused',
  'PostgreSQL refuses the user or the password in DATABASE_URL.',
];
const UNREACHABLE: Explanation = [
  'database.unreachable',
  'PostgreSQL does not answer at the host and port of DATABASE_URL.',
];

/** SQLSTATEs of a refused login, OpenSSL's verdicts on certificates, Node's own codes. */
const BY_CODE: Readonly<Record<string, Explanation>> = {
  '28P01': REFUSED,
  '28000': REFUSED,
  ERR_TLS_CERT_ALTNAME_INVALID: OTHER_HOST,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_CERTIFICATE,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_CERTIFICATE,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_CERTIFICATE,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_CERTIFICATE,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_CERTIFICATE,
  CERT_SIGNATURE_FAILURE: UNKNOWN_CERTIFICATE,
  CERT_HAS_EXPIRED: UNKNOWN_CERTIFICATE,
};

/** Explains an error of connecting or asking; what is none of the known is `unreachable`. */
export function databaseProblem(error: unknown): DatabaseProblem {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  // The one refusal that node-postgres gives no code.
  const hasNoTls = message.includes('does not support SSL');
  const [ours, remedy] = hasNoTls ? NO_TLS : (BY_CODE[code] ?? UNREACHABLE);
  return new DatabaseProblem(ours, remedy, { cause: error });
}
