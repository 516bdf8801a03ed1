import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseAddress, migrate } from '@app/database';
import { checkpointFiles } from '@app/ledger';
import { createLog, type Log, type Settings } from '@app/platform';
import { startApi, type RunningApi } from '../../api/src/start.js';
import { startIngestWorker } from '../../ingest-worker/src/start.js';
import { startTrackingWeb, type RunningTrackingWeb } from '../../tracking-web/src/start.js';
import { startUpkeepWorker } from '../../upkeep-worker/src/start.js';
import { startVaultWorker } from '../../vault-worker/src/start.js';
import { freePort } from '../../../dev/processes/free-port.js';
import { withDevSecrets } from './dev-secrets.js';
import { startEmbeddedParts, type EmbeddedParts } from './embedded-parts.js';
import { freshRoleUrls, type RoleUrls } from './role-urls.js';

/** Push services of browsers want somebody to turn to; that of development asks only for the form. */
const DEV_PUSH_SUBJECT = 'mailto:developer@example.nl';

/** Everything, running in one process. */
export interface RunningStandalone {
  settings: Settings;
  parts: EmbeddedParts;
  api: RunningApi;
  /** The tracking page. */
  tracking: RunningTrackingWeb;
  roleUrls: RoleUrls;
  /** Where health and metrics of each process are asked, by its name. */
  health: Readonly<Record<string, string>>;
  /** Stops the workers, then the servers under them. Leaves no process behind. */
  stop(): Promise<void>;
}

export interface StandaloneOptions {
  /** False: embedded data are deleted at the end. */
  persistent: boolean;
  /** The folder in which `running.json` tells how to reach it; DATA_DIR by default. */
  announceIn?: string;
  log?: Log;
}

/**
 * Starts every part in one process, for trying out and development: each keeps its own role and pool, and
 * the servers that the settings do not name are embedded. Refused with NODE_ENV=production by loadSettings.
 */
export async function startStandalone(
  given: Settings,
  options: StandaloneOptions,
): Promise<RunningStandalone> {
  const log = options.log ?? createLog('standalone', { level: given.LOG_LEVEL });
  const parts = await startEmbeddedParts(given, options);
  const stops: (() => Promise<void>)[] = [() => parts.stop()];
  const stop = async (): Promise<void> => {
    while (stops.length > 0) await stops.pop()?.();
  };
  try {
    // Chosen before anything listens there: the API says in its answers where the page will be.
    const trackingPort = given.TRACKING_PORT === 0 ? await freePort() : given.TRACKING_PORT;
    const base: Settings = {
      ...(await withDevSecrets(given)),
      ...withoutTlsToEmbedded(parts),
      // Several listeners in one process: each takes a free port and tells it.
      HEALTH_PORT: 0,
      TRACKING_PORT: trackingPort,
      TRACKING_URL: `http://127.0.0.1:${String(trackingPort)}`,
      KAFKA_BROKERS: parts.brokers,
      SMTP_URL: parts.smtpUrl,
      PUSH_DEV_ORIGIN: parts.pushOrigin,
      PUSH_SUBJECT: given.PUSH_SUBJECT || DEV_PUSH_SUBJECT,
    };
    const adminUrl = databaseAddress(parts.adminUrl, base);
    await migrate(adminUrl);
    const roleUrls = await freshRoleUrls(adminUrl);
    // The signer first: it signs only trees that it saw empty.
    const upkeep = await startUpkeepWorker({ ...base, DATABASE_URL: roleUrls.upkeep_rw }, log);
    stops.push(() => upkeep.stop());
    const api = await startApi({ ...base, DATABASE_URL: roleUrls.api_rw }, { log });
    stops.push(() => api.stop());
    const tracking = await startTrackingWeb({ ...base, API_URL: api.url }, { log });
    stops.push(() => tracking.stop());
    const settings: Settings = { ...base, DATABASE_URL: parts.adminUrl, PUBLIC_URL: api.url };
    const vault = await startVaultWorker({ ...settings, DATABASE_URL: roleUrls.vault_rw }, log);
    stops.push(() => vault.stop());
    const health: Record<string, string> = {
      api: api.healthUrl,
      'tracking-web': tracking.healthUrl,
      'vault-worker': vault.healthUrl,
      'upkeep-worker': upkeep.healthUrl,
    };
    if (parts.brokers.length > 0) {
      const ingest = await startIngestWorker(
        { ...settings, DATABASE_URL: roleUrls.ingest_rw },
        log,
      );
      stops.push(() => ingest.stop());
      health['ingest-worker'] = ingest.healthUrl;
    }
    // `npx seintje roles` and `ledger verify` read it.
    const runningFile = join(options.announceIn ?? given.DATA_DIR, 'running.json');
    await writeFile(
      runningFile,
      JSON.stringify(
        { ...addresses(parts, { api, tracking }, roleUrls, settings), health },
        null,
        2,
      ),
      {
        mode: 0o600,
      },
    );
    stops.push(() => rm(runningFile, { force: true }));
    return { settings, parts, api, tracking, roleUrls, health, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Embedded servers are on loopback and speak plaintext, whatever is set for others. */
const withoutTlsToEmbedded = ({ postgres, kafka, mailbox }: EmbeddedParts): Partial<Settings> => ({
  ...(postgres && { DATABASE_TLS: '', DATABASE_CA_FILE: '' }),
  ...(kafka && { KAFKA_TLS: '', KAFKA_SASL_MECHANISM: '' }),
  ...(mailbox && { SMTP_TLS: '', SMTP_CA_FILE: '' }),
});

function addresses(
  parts: EmbeddedParts,
  { api, tracking }: { api: RunningApi; tracking: RunningTrackingWeb },
  databases: RoleUrls,
  settings: Settings,
): object {
  return {
    api: api.url,
    tracking: tracking.url,
    mailbox: parts.mailbox?.pageUrl ?? null,
    pushService: parts.pushService?.websocketUrl ?? null,
    kafka: parts.brokers[0] ?? null,
    ledger: `${api.url}/ledger`,
    administrator: parts.adminUrl,
    dataDir: settings.DATA_DIR,
    verifierKeyFile: checkpointFiles(settings).verifierKeyFile,
    databases,
  };
}
