import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';
import { withFileLock } from '../processes/file-lock.js';

const run = promisify(execFile);

/** 46 jars, 44 MB; took 6 to 16 s here. A slow line is given its time. */
const DOWNLOAD_MS_MAX = 10 * 60_000;

/** The version that pom.xml pins. */
export function kafkaVersion(): string {
  const pom = readFileSync(join(projectRoot(), 'dev/kafka/pom.xml'), 'utf8');
  const version = /<kafka\.version>([^<]+)</.exec(pom)?.[1];
  if (version === undefined) throw new Error('dev/kafka/pom.xml names no kafka.version; add it.');
  return version;
}

const cache = (): string => join(projectRoot(), '.cache/kafka');
const jarsFolder = (): string => join(cache(), kafkaVersion());

/** Whether the pinned version lies complete in the cache; then neither Maven nor a network is needed. */
export function jarsAreCached(): boolean {
  return existsSync(join(jarsFolder(), `kafka_2.13-${kafkaVersion()}.jar`));
}

/**
 * The folder with the broker's jars, fetched by Maven at first use.
 * The folder gets its name by one rename at the end, so it is complete or not there.
 */
export async function kafkaJars(): Promise<string> {
  if (jarsAreCached()) return jarsFolder();
  await withFileLock(join(cache(), 'download.lock'), DOWNLOAD_MS_MAX, async () => {
    if (!jarsAreCached()) await download();
  });
  return jarsFolder();
}

async function download(): Promise<void> {
  const aside = `${jarsFolder()}.${String(process.pid)}.part`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const pom = join(projectRoot(), 'dev/kafka/pom.xml');
  try {
    await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-Dout=${aside}`], {
      timeout: DOWNLOAD_MS_MAX,
      maxBuffer: 16 * 1024 * 1024,
    });
    await rename(aside, jarsFolder());
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (jarsAreCached()) return;
    throw new Error(
      'Maven could not fetch the jars of Apache Kafka; run ' +
        '"mvn -B -f dev/kafka/pom.xml dependency:copy-dependencies -Dout=target" to see why.',
      { cause: error },
    );
  }
}
