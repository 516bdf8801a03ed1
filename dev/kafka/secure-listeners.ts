/** Listeners with TLS and with log-in beside the plaintext one, for trying our settings on a real broker. */
export interface SecureListeners {
  /** PEM: the broker's key and certificate in one file. */
  readonly keystoreFile: string;
  /** PEM: who vouches for clients that show a certificate. */
  readonly truststoreFile: string;
  /** Who may log in, by PLAIN and both kinds of SCRAM. */
  readonly users: Readonly<Record<string, string>>;
}

/** A port for each kind of listener. */
export interface SecurePorts {
  /** TLS. */
  readonly tls: number;
  /** TLS, and clients must show a certificate. */
  readonly mutual: number;
  /** TLS, then SASL. */
  readonly sasl: number;
}

/** Lines for the end of server.properties, where the last one of a name counts. */
export function secureProperties(
  listeners: SecureListeners,
  ports: SecurePorts,
  plaintext: { port: number; controllerPort: number },
): string {
  const at = (name: string, port: number): string => `${name}://127.0.0.1:${String(port)}`;
  const reachable = [
    at('PLAINTEXT', plaintext.port),
    at('TLS', ports.tls),
    at('MUTUAL', ports.mutual),
    at('LOGIN', ports.sasl),
  ];
  const users = Object.entries(listeners.users)
    .map(([name, password]) => `user_${name}="${password}"`)
    .join(' ');
  const login = 'org.apache.kafka.common.security';
  return [
    `listeners=${[...reachable, at('CONTROLLER', plaintext.controllerPort)].join(',')}`,
    `advertised.listeners=${reachable.join(',')}`,
    'listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,TLS:SSL,MUTUAL:SSL,LOGIN:SASL_SSL',
    'ssl.keystore.type=PEM',
    `ssl.keystore.location=${listeners.keystoreFile}`,
    'ssl.truststore.type=PEM',
    `ssl.truststore.location=${listeners.truststoreFile}`,
    'listener.name.mutual.ssl.client.auth=required',
    'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    `listener.name.login.plain.sasl.jaas.config=${login}.plain.PlainLoginModule required ${users};`,
    ...['scram-sha-256', 'scram-sha-512'].map(
      (kind) =>
        `listener.name.login.${kind}.sasl.jaas.config=${login}.scram.ScramLoginModule required;`,
    ),
    '',
  ].join('\n');
}

/** Users of SCRAM are part of the cluster's first records, so the format command takes them. */
export const scramUsers = ({ users }: SecureListeners): string[] =>
  Object.entries(users).flatMap(([name, password]) =>
    ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((kind) => [
      '--add-scram',
      `${kind}=[name=${name},password=${password}]`,
    ]),
  );
