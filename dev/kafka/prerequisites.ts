import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jarsAreCached } from './jars.js';

const run = promisify(execFile);

/** What Apache Kafka 4 demands of its machine. */
const JAVA_VERSION_MIN = 17;

/** Whether a broker can be started here, and with which programs; or what to install first. */
export type KafkaPrerequisites =
  { ok: true; java: string } | { ok: false; missing: ('Java 17' | 'Maven')[]; remedy: string };

/**
 * Looks for Java 17 or newer (JAVA_HOME first, then the path) and, unless the broker's jars are cached
 * already, for Maven, which fetches them.
 */
export async function kafkaPrerequisites(
  environment: NodeJS.ProcessEnv = process.env,
  needsMaven = !jarsAreCached(),
): Promise<KafkaPrerequisites> {
  const java = await findJava(environment);
  const hasMaven = !needsMaven || (await answers('mvn', ['--version'], environment));
  if (java !== undefined && hasMaven) return { ok: true, java };
  const missing = [
    ...(java === undefined ? (['Java 17'] as const) : []),
    ...(hasMaven ? [] : (['Maven'] as const)),
  ];
  return { ok: false, missing, remedy: remedyFor(missing) };
}

function remedyFor(missing: string[]): string {
  const debian = missing.map((name) => (name === 'Maven' ? 'maven' : 'openjdk-17-jre-headless'));
  const macos = missing.map((name) => (name === 'Maven' ? 'maven' : 'openjdk@17'));
  const javaHome = missing.includes('Java 17')
    ? ' and export JAVA_HOME="$(brew --prefix openjdk@17)"'
    : '';
  return (
    `Install ${missing.join(' and ')}: on Debian or Ubuntu "apt-get install -y ${debian.join(' ')}", ` +
    `on macOS "brew install ${macos.join(' ')}"${javaHome}; or set KAFKA_BROKERS to a broker of yours.`
  );
}

async function findJava(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const home = environment['JAVA_HOME'];
  const candidates = [...(home === undefined ? [] : [join(home, 'bin', 'java')]), 'java'];
  for (const java of candidates) {
    if ((await javaVersion(java, environment)) >= JAVA_VERSION_MIN) return java;
  }
  return undefined;
}

/** Java prints `openjdk version "17.0.15" …` to standard error; before 9 it counted `1.8.0`. */
async function javaVersion(java: string, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { stderr } = await run(java, ['-version'], { env: environment });
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function answers(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  try {
    await run(program, args, { env: environment });
    return true;
  } catch {
    return false;
  }
}
