import { join } from 'node:path';

/** Where a private Postfix keeps its things, and where it talks. */
export interface PostfixPlace {
  folder: string;
  /** Its own port for mail. */
  port: number;
  /** Where mail for a domain goes: a port of loopback. To any other nothing leaves. */
  routes: Readonly<Record<string, number>>;
}

/** The folders that must be there before Postfix starts; `queue` gets its own from Postfix. */
export const queueFolder = ({ folder }: PostfixPlace): string => join(folder, 'queue');
export const dataFolder = ({ folder }: PostfixPlace): string => join(folder, 'data');
export const logFile = ({ folder }: PostfixPlace): string => join(folder, 'postfix.log');

/** `main.cf`: everything on loopback, no name is looked up, mails are offered DSN (RFC 3461). */
export function mainCf(place: PostfixPlace): string {
  const settings: Record<string, string> = {
    compatibility_level: '3.6',
    queue_directory: queueFolder(place),
    data_directory: dataFolder(place),
    command_directory: '/usr/sbin',
    daemon_directory: '/usr/lib/postfix/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    maillog_file: logFile(place),
    maillog_file_prefixes: place.folder,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'mx.example.nl',
    mydestination: '',
    mynetworks: '127.0.0.0/8',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    smtp_dns_support_level: 'disabled',
    smtp_host_lookup: 'native',
    transport_maps: `texthash:${join(place.folder, 'transport')}`,
    default_transport: 'error:5.4.4 nothing leaves this machine',
    relay_transport: 'error:5.4.4 nothing leaves this machine',
    delay_warning_time: '1s',
    queue_run_delay: '2s',
    minimal_backoff_time: '2s',
    maximal_backoff_time: '4s',
    smtpd_client_connection_count_limit: '0',
    notify_classes: '',
    alias_maps: '',
    alias_database: '',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

/** Who brings mail where. */
export const transportMap = ({ routes }: PostfixPlace): string =>
  Object.entries(routes)
    .map(([domain, port]) => `${domain} smtp:[127.0.0.1]:${String(port)}\n`)
    .join('');

/** `master.cf`: only the services that this needs, none of them in a chroot. */
export function masterCf({ port }: PostfixPlace): string {
  const unix = (name: string, command: string, wakeup = '-', max = '-', isPrivate = '-'): string =>
    `${name} unix ${isPrivate} - n ${wakeup} ${max} ${command}\n`;
  return [
    `127.0.0.1:${String(port)} inet n - n - - smtpd\n`,
    unix('pickup', 'pickup', '60', '1', 'n'),
    unix('cleanup', 'cleanup', '-', '0', 'n'),
    unix('qmgr', 'qmgr', '300', '1', 'n'),
    unix('rewrite', 'trivial-rewrite'),
    unix('bounce', 'bounce', '-', '0'),
    unix('defer', 'bounce', '-', '0'),
    unix('trace', 'bounce', '-', '0'),
    unix('proxymap', 'proxymap'),
    unix('smtp', 'smtp'),
    unix('showq', 'showq', '-', '-', 'n'),
    unix('error', 'error'),
    unix('retry', 'error'),
    unix('discard', 'discard'),
    unix('anvil', 'anvil', '-', '1'),
    `postlog unix-dgram n - n - 1 postlogd\n`,
  ].join('');
}
