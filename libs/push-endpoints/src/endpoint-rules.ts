import type { Settings } from '@app/platform';

/** Which push services are taken. */
export interface PushEndpointRules {
  /** Names of hosts; `*.example.com` stands for every name below, not for `example.com` itself. */
  readonly hosts: readonly string[];
  /** The receiver of development and tests: one exact origin, exempt from every other rule. */
  readonly devOrigin?: string | undefined;
}

/** The rules that the settings tell. */
export function pushEndpointRules(
  settings: Pick<Settings, 'PUSH_HOSTS' | 'PUSH_DEV_ORIGIN'>,
): PushEndpointRules {
  return {
    hosts: settings.PUSH_HOSTS,
    devOrigin: settings.PUSH_DEV_ORIGIN === '' ? undefined : settings.PUSH_DEV_ORIGIN,
  };
}

/** Why an endpoint is not taken. None of these says what it was. */
export type RefusalReason =
  | 'too_long'
  | 'not_an_address'
  | 'not_https'
  | 'other_port'
  | 'userinfo'
  | 'private_network'
  | 'host_not_allowed'
  | 'name_unresolved';

/** Whether a host is on the list. */
export function isListed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((listed) =>
    listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed,
  );
}
