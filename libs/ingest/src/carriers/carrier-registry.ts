import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import {
  CarrierFilesError,
  readCarrier,
  readReasons,
  type Carrier,
  type CodeMeaning,
  type ReasonWords,
} from './carrier-file.js';

const REASONS_FILE = 'reasons.yaml';

/** The carriers we understand, and what their codes mean: config/carriers, read once at start. */
export class CarrierRegistry {
  private constructor(
    private readonly carriers: ReadonlyMap<string, Carrier>,
    private readonly reasons: ReadonlyMap<string, ReasonWords>,
  ) {}

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

  /** Undefined for a code nobody has given a meaning; it changes nothing then. */
  meaning(carrier: Carrier, namespace: string, code: string): CodeMeaning | undefined {
    return carrier.namespaces.get(namespace)?.get(code);
  }

  /** Our words for a reason. */
  words(reason: string): ReasonWords | undefined {
    return this.reasons.get(reason);
  }
}
