import { connect, type ConnectionOptions } from 'node:tls';
import { isIP } from 'node:net';
import { SeintjeError } from '@app/platform';

/** Why the brokers do not serve us, with the setting to look at. */
export class KafkaProblem extends SeintjeError {}

/** A handshake on a quiet line takes milliseconds; a broker that is starting is for kafkajs to wait for. */
const HANDSHAKE_MS_MAX = 5_000;

/**
 * Shakes hands with each broker once and tells a TLS fault that no waiting mends. kafkajs would try again for
 * ever and say nothing: to it a wrong certificate is a broken wire. Brokers that do not answer are no fault.
 * @throws KafkaProblem when a broker's certificate, or its plaintext, rules it out.
 */
export async function refuseUnusableTls(
  brokers: readonly string[],
  tls: ConnectionOptions,
): Promise<void> {
  const faults = await Promise.all(brokers.map((broker) => handshakeFault(broker, tls)));
  const fault = faults.find((found) => found !== undefined);
  if (fault !== undefined) throw fault;
}

function handshakeFault(broker: string, tls: ConnectionOptions): Promise<KafkaProblem | undefined> {
  const host = broker.slice(0, broker.lastIndexOf(':'));
  const port = Number(broker.slice(broker.lastIndexOf(':') + 1));
  return new Promise((resolve) => {
    let isReached = false;
    const socket = connect({ ...tls, host, port, ...(isIP(host) ? {} : { servername: host }) });
    const end = (fault: KafkaProblem | undefined): void => {
      socket.destroy();
      resolve(fault);
    };
    socket.setTimeout(HANDSHAKE_MS_MAX, () => {
      end(undefined);
    });
    socket.once('connect', () => {
      isReached = true;
    });
    socket.once('secureConnect', () => {
      end(undefined);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(problemOf(error, isReached));
    });
  });
}

function problemOf(error: NodeJS.ErrnoException, isReached: boolean): KafkaProblem | undefined {
  const code = error.code ?? '';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return new KafkaProblem(
      'kafka.certificate_of_other_host',
      "A broker's certificate does not name its host in KAFKA_BROKERS.",
      { cause: error },
    );
  }
  if (/CERT|ISSUER|SELF_SIGNED|LEAF_SIGNATURE/.test(code)) {
    return new KafkaProblem(
      'kafka.certificate_unknown',
      "A broker's certificate is not vouched for by KAFKA_CA_FILE.",
      { cause: error },
    );
  }
  // A plaintext listener takes the first bytes of TLS for the length of a request, and hangs up.
  if (isReached && (code === 'ECONNRESET' || code.startsWith('ERR_SSL'))) {
    return new KafkaProblem(
      'kafka.offers_no_tls',
      'A broker of KAFKA_BROKERS hung up on TLS: KAFKA_TLS is on, and its port speaks plaintext.',
      { cause: error },
    );
  }
  return undefined;
}

/** Tells a refused login from the rest, which is returned as it came; kafkajs quotes the broker's words. */
export function kafkaProblem(error: unknown): unknown {
  const { name = '' } = error as { name?: string };
  if (name === 'KafkaJSSASLAuthenticationError') {
    return new KafkaProblem(
      'kafka.login_refused',
      'The brokers refuse KAFKA_SASL_USERNAME with KAFKA_SASL_PASSWORD, or do not offer KAFKA_SASL_MECHANISM.',
      { cause: error },
    );
  }
  return error;
}
