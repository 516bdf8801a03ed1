import { IANAZone } from 'luxon';
import { SeintjeError } from '@app/platform';
import { readMeaning, type CodeMeaning } from './code-meaning.js';
import type { ReasonWords } from './reason-words.js';
import { fieldsOf, isText, parsedYaml } from './yaml-fields.js';

/** One carrier, from its file in config/carriers. */
export interface Carrier {
  readonly carrier: string;
  readonly name: string;
  /** The zone of times that say none. */
  readonly zone: string;
  readonly defaultNamespace: string;
  readonly namespaces: ReadonlyMap<string, ReadonlyMap<string, CodeMeaning>>;
  /** Where the list of each namespace is from, as far as the file says. */
  readonly sources: ReadonlyMap<string, string>;
  /** Between the halves of a code that is a pair, such as `DLVRD/NHOME`; null where codes are single. */
  readonly pairSeparator: string | null;
}

/** Something in config/carriers cannot be used. Names every fault at once. */
export class CarrierFilesError extends SeintjeError {
  constructor(readonly faults: readonly string[]) {
    super('carriers.invalid', `Correct config/carriers: ${faults.join('; ')}.`);
  }
}

const ID = /^[a-z][a-z0-9-]{1,39}$/;
const NAMESPACE = /^[a-z][a-z0-9_-]{0,31}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_./+-]{0,99}$/;
/** Of what a code may hold, what can stand between two halves. */
const PAIR_SEPARATOR = /^[/.+]$/;

/** Reads one carrier's file. What is wrong is added to `faults`, each with the file and the code. */
export function readCarrier(
  file: string,
  text: string,
  reasons: ReadonlyMap<string, ReasonWords>,
  faults: string[],
): Carrier | undefined {
  const fault = (message: string): void => {
    faults.push(`${file} ${message}`);
  };
  const written = parsedYaml(file, text, faults);
  const { carrier, name, zone, defaultNamespace, pairSeparator = null } = written;
  if (!isText(carrier) || !ID.test(carrier)) fault('has no carrier of lower-case letters');
  else if (`${carrier}.yaml` !== file) fault(`is not named ${carrier}.yaml`);
  if (!isText(name)) fault('has no name');
  if (!isText(zone) || !IANAZone.isValidZone(zone)) fault('has no zone of the IANA database');
  const isPaired = isText(pairSeparator) && PAIR_SEPARATOR.test(pairSeparator);
  if (pairSeparator !== null && !isPaired) fault('has a pairSeparator that is not one of / . +');
  const namespaces = new Map(
    Object.entries(fieldsOf(written['namespaces'])).map(([namespace, listed]) => {
      if (!NAMESPACE.test(namespace)) fault(`${namespace} is no name of a namespace`);
      return [
        namespace,
        readCodes(listed, reasons, (code, what) => {
          fault(`${code} ${what}`);
        }),
      ];
    }),
  );
  if (!isText(defaultNamespace) || !namespaces.has(defaultNamespace)) {
    fault('has no defaultNamespace among its namespaces');
  }
  const sources = readSources(written['sources'], namespaces, fault);
  if (!isText(carrier) || !isText(name) || !isText(zone) || !isText(defaultNamespace)) return;
  return {
    carrier,
    name,
    zone,
    defaultNamespace,
    namespaces,
    sources,
    pairSeparator: isPaired ? pairSeparator : null,
  };
}

function readSources(
  listed: unknown,
  namespaces: ReadonlyMap<string, unknown>,
  fault: (message: string) => void,
): Map<string, string> {
  const sources = new Map<string, string>();
  for (const [namespace, source] of Object.entries(fieldsOf(listed))) {
    if (!namespaces.has(namespace)) fault(`has a source of ${namespace}, which is no namespace`);
    if (isText(source)) sources.set(namespace, source);
    else fault(`has a source of ${namespace} that is no text`);
  }
  return sources;
}

function readCodes(
  listed: unknown,
  reasons: ReadonlyMap<string, ReasonWords>,
  fault: (code: string, what: string) => void,
): Map<string, CodeMeaning> {
  const codes = new Map<string, CodeMeaning>();
  for (const [code, fields] of Object.entries(fieldsOf(listed))) {
    if (!CODE.test(code)) fault(code, 'is no code');
    codes.set(
      code,
      readMeaning(fieldsOf(fields), reasons, (what) => {
        fault(code, what);
      }),
    );
  }
  return codes;
}
