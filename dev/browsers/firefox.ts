import { accessSync, constants, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGuarded } from '../processes/guarded-process.js';

/** Preferences of Firefox, as about:config shows them. */
export type FirefoxPreferences = Readonly<Record<string, boolean | number | string>>;

export interface FirefoxOptions {
  /** The page to open. */
  url: string;
  /** Beside those that keep it quiet and off the internet. */
  preferences?: FirefoxPreferences;
  /** Without a window; the default. With one, a person can use it. */
  isHeadless?: boolean;
  /** To be driven over WebDriver BiDi, at the `remoteUrl` of what is then running. */
  isDriven?: boolean;
}

/** A Firefox that cannot outlive this process. */
export interface RunningFirefox {
  readonly pid: number;
  /** Where it listens for a driver; undefined unless it is to be driven. */
  readonly remoteUrl: string | undefined;
  isRunning(): boolean;
  /** Waits until its owner closes it. */
  ended(): Promise<number>;
  /** Ends it with all of its processes; its profile goes, too. */
  close(): Promise<void>;
}

/** Firefox is missing: a test that needs one fails, it does not pass by leaving out. */
export class FirefoxMissingError extends Error {
  constructor() {
    super(
      'No Firefox on this machine; install it: apt-get install --no-install-recommends firefox-esr',
    );
  }
}

/** A minute in steps of 100 ms: its first start unpacks a lot. */
const START_TRIES_MAX = 600;

/** Nothing here leaves this machine or asks its user anything. */
const QUIET: FirefoxPreferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/**
 * What a Firefox needs to take pushes from a push service of ours instead of Mozilla's. The answer to the
 * question for permission is left to its user, unless a test gives it.
 */
export function pushPreferences(
  websocketUrl: string,
  permission: 'ask' | 'granted',
): FirefoxPreferences {
  return {
    'alerts.useSystemBackend': false,
    'dom.push.connection.enabled': true,
    'dom.push.serverURL': websocketUrl,
    'dom.push.testing.allowInsecureServerURL': true,
    'dom.serviceWorkers.enabled': true,
    ...(permission === 'ask'
      ? {}
      : {
          'dom.push.testing.ignorePermission': true,
          'dom.webnotifications.requireuserinteraction': false,
          'permissions.default.desktop-notification': 1,
        }),
  };
}

/** A driver may also press what is the browser's own, such as its question whether a site may show notifications. */
const DRIVEN = ['--remote-debugging-port', '0', '--remote-allow-system-access'];

/**
 * Starts a Firefox of its own with an empty profile in a temporary folder.
 * @throws FirefoxMissingError
 */
export async function startFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const program = findFirefox();
  const profile = mkdtempSync(join(tmpdir(), 'seintje-firefox-'));
  const isDriven = options.isDriven === true;
  const preferences = Object.entries({
    ...QUIET,
    // Else a driven one is made unlike what people have.
    ...(isDriven ? { 'remote.prefs.recommended': false } : {}),
    ...options.preferences,
  });
  writeFileSync(
    join(profile, 'user.js'),
    preferences
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const headless = options.isHeadless === false ? [] : ['--headless'];
  const driven = isDriven ? DRIVEN : [];
  const logFile = join(profile, 'firefox.log');
  const firefox = await startGuarded({
    program,
    args: [...headless, ...driven, '--no-remote', '--profile', profile, options.url],
    environment: {
      PATH: process.env['PATH'] ?? '',
      HOME: profile,
      // Containers often forbid the namespaces that its sandbox is made of; it opens our own pages only.
      MOZ_DISABLE_CONTENT_SANDBOX: '1',
      ...(process.env['DISPLAY'] === undefined ? {} : { DISPLAY: process.env['DISPLAY'] }),
    },
    logFile,
    stopSignals: ['SIGTERM'],
    graceMs: 5_000,
    removeFolder: profile,
  });
  let group = processGroupOf(firefox.pid);
  return {
    pid: firefox.pid,
    remoteUrl: isDriven ? await remoteUrlIn(logFile) : undefined,
    isRunning: () => firefox.isRunning(),
    ended: () => firefox.ended(),
    close: async () => {
      await firefox.stop();
      endGroup(group);
      // Its number may be somebody else's from now on.
      group = undefined;
    },
  };
}

/** It says where it listens when it is up, in its own log. */
async function remoteUrlIn(logFile: string): Promise<string> {
  for (let tries = 0; tries < START_TRIES_MAX; tries += 1) {
    const [, url] = /listening on (ws:\/\/\S+)/.exec(readFileSync(logFile, 'utf8')) ?? [];
    if (url !== undefined) return url;
    await sleep(100);
  }
  throw new Error('Firefox did not open itself to a driver within a minute.');
}

/** The program. @throws FirefoxMissingError naming the remedy. */
export function findFirefox(): string {
  for (const name of ['firefox-esr', 'firefox']) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      const program = join(folder, name);
      try {
        accessSync(program, constants.X_OK);
        return program;
      } catch {
        // Not here.
      }
    }
  }
  throw new FirefoxMissingError();
}

/** The group that Firefox shares with its content processes and its guardian, and with nobody else. */
function processGroupOf(pid: number): number | undefined {
  try {
    // The name in parentheses may hold spaces; after it come state, parent, group.
    const [, fields = ''] =
      /\) (.*)$/.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')) ?? [];
    return Number(fields.split(' ')[2]);
  } catch {
    // No /proc on this system: its processes end with it anyway.
    return undefined;
  }
}

function endGroup(group: number | undefined): void {
  if (group === undefined || !(group > 1)) return;
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}
