import { isLoopback, SeintjeError } from '@app/platform';

/** Where mail is handed off, and how patiently. */
export interface SmtpSettings {
  /** `smtp://user:password@host:port` (STARTTLS unless loopback) or `smtps://` (TLS from the start); see `tls`. */
  url: string;
  /** What `SMTP_TLS` says; empty goes by the scheme of the address. */
  tls?: string;
  /** Certificates (PEM) of who vouches for the server's; without them those that Node.js trusts. */
  ca?: string;
  /** Mails in the server's hands at once, and connections held open. */
  slots: number;
  /** Silence that ends a connection, in ms. RFC 5321 section 4.5.3.2.6 asks 10 minutes after the final dot. */
  socketTimeoutMs?: number;
  /** Time to connect and be greeted, in ms. A mail not begun within seconds is not handed off anyway. */
  connectTimeoutMs?: number;
}

/** The SMTP address cannot be used. The message never repeats it: it may hold a password. */
export class SmtpUrlError extends SeintjeError {
  constructor(why: string) {
    super(
      'smtp.url_unusable',
      `SMTP_URL ${why}; write smtp://user:password@host:port or smtps://…, encoding reserved characters.`,
    );
  }
}

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS before the first word. */
  secure: boolean;
  auth?: { user: string; pass: string };
  /** On this machine: nobody is in between, and a development server has no certificate. */
  isLoopback: boolean;
}

/** How nodemailer is told about TLS. */
export interface SmtpTls {
  /** TLS before the first word. */
  secure: boolean;
  /** STARTTLS, or nothing is said. */
  requireTLS: boolean;
  /** No STARTTLS even where it is offered. */
  ignoreTLS: boolean;
  tls?: { ca: string };
}

/** What the setting makes of the server's address; empty: its scheme decides, and loopback needs none. */
export function smtpTls(server: SmtpServer, setting = '', ca = ''): SmtpTls {
  const wanted = setting !== '' ? setting : server.secure ? 'implicit' : byPlace(server);
  return {
    secure: wanted === 'implicit',
    requireTLS: wanted === 'require',
    ignoreTLS: wanted === 'none',
    ...(ca === '' ? {} : { tls: { ca } }),
  };
}

/** On this machine nobody is in between, and a development server has no certificate. */
const byPlace = (server: SmtpServer): string => (server.isLoopback ? 'none' : 'require');

/**
 * Reads the address. Nodemailer's own reader takes any option from the query string, also `logger` and
 * `debug`, which print recipients and bodies; here a query is refused.
 */
export function readSmtpUrl(url: string): SmtpServer {
  if (!URL.canParse(url)) throw new SmtpUrlError('is not an address');
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new SmtpUrlError('is neither smtp: nor smtps:');
  if (search !== '' || hash !== '' || !['', '/'].includes(pathname)) {
    throw new SmtpUrlError('has a path or a query, which mean nothing here');
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === '') throw new SmtpUrlError('names no host');
  const secure = protocol === 'smtps:';
  const server: SmtpServer = {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    isLoopback: isLoopback(host),
  };
  if (username !== '') {
    server.auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  }
  return server;
}
