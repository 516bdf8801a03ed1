import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { CarrierFilesError, readCarrier, type Carrier } from './carrier-file.js';
import type { CodeMeaning } from './code-meaning.js';
import { readReasons, type ReasonWords } from './reason-words.js';

const REASONS_FILE = 'reasons.yaml';
const FALLBACK_NOTE = 'A fallback: the pair is not listed, so it is read as its first half.';

/** The carriers we understand, and what their codes mean: config/carriers, read once at start. */
export class CarrierRegistry {
  /** What each listed half of a carrier with pairs means for a pair that is not listed. */
  private readonly fallbacks = new Map<CodeMeaning, CodeMeaning>();

  private constructor(
    private readonly carriers: ReadonlyMap<string, Carrier>,
    private readonly reasons: ReadonlyMap<string, ReasonWords>,
  ) {
    for (const { pairSeparator, namespaces } of carriers.values()) {
      if (pairSeparator === null) continue;
      const meanings = [...namespaces.values()].flatMap((codes) => [...codes.values()]);
      for (const half of meanings) this.fallbacks.set(half, fallbackOf(half));
    }
  }

  /** @throws CarrierFilesError naming every fault of every file. */
  static load(folder: string = join(projectRoot(), 'config/carriers')): CarrierRegistry {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    return CarrierRegistry.read(
      new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    );
  }

  /**
   * From texts by file name.
   * @throws CarrierFilesError naming every fault of every file.
   */
  static read(texts: ReadonlyMap<string, string>): CarrierRegistry {
    const faults: string[] = [];
    const reasons = readReasons(texts.get(REASONS_FILE) ?? '', faults);
    const carriers = new Map<string, Carrier>();
    for (const [file, text] of texts) {
      if (file === REASONS_FILE) continue;
      const carrier = readCarrier(file, text, reasons, faults);
      if (carrier !== undefined) carriers.set(carrier.carrier, carrier);
    }
    if (faults.length > 0) throw new CarrierFilesError(faults);
    return new CarrierRegistry(carriers, reasons);
  }

  /** All carriers, for lists and tests. */
  all(): readonly Carrier[] {
    return [...this.carriers.values()];
  }

  /** Undefined for a carrier without a file. */
  find(carrier: string): Carrier | undefined {
    return this.carriers.get(carrier);
  }

  /**
   * Undefined for a code nobody has given a meaning; it changes nothing then. A pair that is not listed
   * means what its first half means, and says that it is a fallback.
   */
  meaning(carrier: Carrier, namespace: string, code: string): CodeMeaning | undefined {
    const codes = carrier.namespaces.get(namespace);
    const listed = codes?.get(code);
    if (listed !== undefined || carrier.pairSeparator === null) return listed;
    const end = code.indexOf(carrier.pairSeparator);
    const half = end === -1 ? undefined : codes?.get(code.slice(0, end));
    return half && this.fallbacks.get(half);
  }

  /** Our words for a reason. */
  words(reason: string): ReasonWords | undefined {
    return this.reasons.get(reason);
  }
}

const fallbackOf = (half: CodeMeaning): CodeMeaning => ({
  ...half,
  reviewed: false,
  note: FALLBACK_NOTE,
  isFallback: true,
});
