import type { NodemailerError } from 'nodemailer';
import { SeintjeError } from '@app/platform';

/** Why the mail server would not have us, with the setting to look at; its own words may quote values. */
export class MailServerProblem extends SeintjeError {}

/** Reads a failed greeting; undefined for a server that is merely away, which the retry schedule waits for. */
export function mailServerProblem(error: NodemailerError): MailServerProblem | undefined {
  const says = (code: string, remedy: string): MailServerProblem =>
    new MailServerProblem(`smtp.${code}`, remedy, { cause: error });
  const code = error.originalCode ?? error.code ?? '';
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') {
    return says('login_refused', 'The mail server refuses the user or the password in SMTP_URL.');
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return says(
      'certificate_of_other_host',
      "The mail server's certificate does not name the host of SMTP_URL.",
    );
  }
  if (/CERT|ISSUER|SELF_SIGNED|LEAF_SIGNATURE/.test(code)) {
    return says(
      'certificate_unknown',
      "The mail server's certificate is not vouched for by SMTP_CA_FILE.",
    );
  }
  if (error.code === 'ETLS' || code.startsWith('ERR_SSL')) {
    return says('offers_no_tls', 'The mail server does not speak the TLS that SMTP_TLS demands.');
  }
  return undefined;
}
