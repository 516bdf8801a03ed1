import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';
import { commandOf } from '../processes/command-of.js';
import { freePort } from '../processes/free-port.js';
import { startGuarded, type GuardedProcess } from '../processes/guarded-process.js';
import { kafkaJars } from './jars.js';
import { kafkaPrerequisites } from './prerequisites.js';
import { untilKafkaAnswers } from './readiness.js';
import {
  scramUsers,
  secureProperties,
  type SecureListeners,
  type SecurePorts,
} from './secure-listeners.js';

const run = promisify(execFile);

/** Two ports are taken, used later; somebody may come between. */
const PORT_TRIES_MAX = 5;

/** A clean end takes 1-2 s; the log is safe without it, only the next start is slower. */
const STOP_GRACE_MS = 15_000;

/** Small and quick to start: 170 MB resident, which leaves room on a machine of 2 GB. */
const JAVA_FLAGS = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Where and how a broker runs. */
export interface KafkaOptions {
  /** Holds settings, data and `broker.log`; formatted at first use, kept afterwards. */
  dataDir: string;
  /** True (the default): `broker.log` holds warnings only. It never prints to the console. */
  quiet?: boolean;
  /** More listeners, with TLS and log-in. */
  secure?: SecureListeners;
}

/** A running broker; ends with this process. */
export interface KafkaBroker {
  /** `host:port`, for KAFKA_BROKERS. Does not change over a restart. */
  readonly brokers: string;
  /** Of the listeners with TLS and log-in, where they were asked for. */
  readonly securePorts: SecurePorts | undefined;
  /** What the broker itself said it is. */
  readonly version: string;
  readonly clusterId: string;
  /** Of the Java process now running. */
  readonly pid: number;
  /** SIGTERM: it closes its logs and leaves its groups in order. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same ports and data; stops first when it still runs. Waits until it answers. */
  restart(): Promise<void>;
}

/**
 * Starts a real Apache Kafka broker (KRaft, one node) on loopback and waits until it answers.
 * @throws {Error} naming what to install when Java or Maven is missing, or with the end of its log.
 */
export async function startKafka(options: KafkaOptions): Promise<KafkaBroker> {
  const dataDir = resolve(options.dataDir);
  const have = await kafkaPrerequisites();
  if (!have.ok) throw new Error(`Apache Kafka cannot be started here. ${have.remedy}`);
  const java = have.java;
  const jars = await kafkaJars();
  await mkdir(dataDir, { recursive: true });
  await refuseFolderInUse(dataDir);

  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const controllerPort = await freePort(port);
    const securePorts = options.secure && {
      tls: await freePort(),
      mutual: await freePort(),
      sasl: await freePort(),
    };
    const settings =
      (await settingsFor(dataDir, port, controllerPort)) +
      (options.secure && securePorts
        ? secureProperties(options.secure, securePorts, { port, controllerPort })
        : '');
    const users = options.secure ? scramUsers(options.secure) : [];
    const clusterId = await formatOnce(java, jars, dataDir, settings, users);
    const launch = async (): Promise<GuardedProcess> => {
      // Each time: another start in this folder, which fails, has left its own.
      await writeFile(join(dataDir, 'server.properties'), settings);
      return launchBroker(java, jars, dataDir, port, options.quiet ?? true);
    };
    try {
      let broker = await launch();
      return {
        brokers: `127.0.0.1:${String(port)}`,
        securePorts,
        version: await versionFromLog(dataDir),
        clusterId,
        get pid() {
          return broker.pid;
        },
        stop: () => broker.stop(),
        kill: () => broker.kill(),
        restart: async () => {
          await broker.stop();
          broker = await launch();
        },
      };
    } catch (error) {
      const portTaken = (await readLog(dataDir)).includes('Address already in use');
      if (!portTaken || tries === PORT_TRIES_MAX) throw error;
    }
  }
}

/**
 * A second broker in a folder finds its lock only after it has begun to answer, and ends then: asked here,
 * before anything is started. A process id that is somebody else's by now has another command line.
 */
async function refuseFolderInUse(dataDir: string): Promise<void> {
  const pid = await readFile(join(dataDir, 'broker.pid'), 'utf8').catch(() => '');
  if ((await commandOf(Number(pid))).includes(join(dataDir, 'server.properties'))) {
    throw new Error(
      `Apache Kafka did not start: the broker with process id ${pid} uses ${dataDir}; stop it first.`,
    );
  }
}

/** The template with its words filled in. */
async function settingsFor(dataDir: string, port: number, controllerPort: number): Promise<string> {
  const template = await readFile(join(projectRoot(), 'dev/kafka/server.properties'), 'utf8');
  return (
    template
      .replaceAll('@PORT@', String(port))
      .replaceAll('@CONTROLLER_PORT@', String(controllerPort))
      // In a properties file a backslash escapes.
      .replaceAll('@DATA@', join(dataDir, 'log').replaceAll('\\', '\\\\'))
  );
}

/** Gives a new data folder its cluster id; a used one keeps its own. */
async function formatOnce(
  java: string,
  jars: string,
  dataDir: string,
  settings: string,
  users: string[],
): Promise<string> {
  const metaFile = join(dataDir, 'log', 'meta.properties');
  if (!existsSync(metaFile)) {
    const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
    const settingsFile = join(dataDir, 'server.properties');
    await writeFile(settingsFile, settings);
    const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settingsFile];
    await run(java, [...javaArgs(jars, true), ...format, ...users]);
  }
  const clusterId = /^cluster\.id=(.+)$/m.exec(await readFile(metaFile, 'utf8'))?.[1];
  if (clusterId === undefined) {
    throw new Error(`${metaFile} names no cluster; delete ${dataDir} to begin anew.`);
  }
  return clusterId.trim();
}

async function launchBroker(
  java: string,
  jars: string,
  dataDir: string,
  port: number,
  quiet: boolean,
): Promise<GuardedProcess> {
  const logFile = join(dataDir, 'broker.log');
  // One run, one log: what is read back below was said by this run.
  if (existsSync(logFile)) await truncate(logFile);
  const broker = await startGuarded({
    program: '/usr/bin/env',
    args: [java, ...javaArgs(jars, quiet), 'kafka.Kafka', join(dataDir, 'server.properties')],
    environment: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
    logFile,
    stopSignals: ['SIGTERM'],
    graceMs: STOP_GRACE_MS,
  });
  try {
    await untilKafkaAnswers(`127.0.0.1:${String(port)}`, broker);
    await writeFile(join(dataDir, 'broker.pid'), String(broker.pid));
    return broker;
  } catch (error) {
    await broker.stop();
    const end = (await readLog(dataDir))
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('\tat '))
      .slice(-5)
      .join('\n');
    throw new Error(`Apache Kafka did not start; the end of ${logFile} says:\n${end}`, {
      cause: error,
    });
  }
}

function javaArgs(jars: string, quiet: boolean): string[] {
  const log4j = join(projectRoot(), 'dev/kafka/log4j2.properties');
  return [
    ...JAVA_FLAGS,
    `-Dlog4j2.configurationFile=file:${encodeURI(log4j)}`,
    `-Dseintje.log.level=${quiet ? 'warn' : 'info'}`,
    '-cp',
    join(jars, '*'),
  ];
}

async function versionFromLog(dataDir: string): Promise<string> {
  const version = /Kafka version: (\S+)/.exec(await readLog(dataDir))?.[1];
  if (version === undefined) throw new Error('The broker did not tell its version in broker.log.');
  return version;
}

const readLog = (dataDir: string): Promise<string> =>
  readFile(join(dataDir, 'broker.log'), 'utf8').catch(() => '');
