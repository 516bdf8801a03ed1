import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

const PAGE_BYTES = 4_096n;
/** An entry of /proc/PID/pagemap; its highest bit says that the page is in memory. */
const ENTRY_BYTES = 8n;
const PRESENT = 1n << 63n;
/** Pages looked up at once. */
const ENTRIES_AT_ONCE = 8_192n;

/** `address-address rw.p`: memory the process writes to. What it only reads is its programs. */
const WRITABLE = /^([0-9a-f]+)-([0-9a-f]+) rw/;

/**
 * Writes all pages of a process that are in memory and that it may write to. Not by gcore: that writes out
 * the gigabytes, too, that Node only reserves. The process goes on meanwhile, as one under a debugger would not.
 */
export function writeCore(pid: number, path: string): void {
  const of = `/proc/${String(pid)}`;
  const [memory, pagemap, core] = [
    openSync(`${of}/mem`, 'r'),
    openSync(`${of}/pagemap`, 'r'),
    openSync(path, 'w', 0o600),
  ];
  const page = Buffer.alloc(Number(PAGE_BYTES));
  try {
    for (const line of readFileSync(`${of}/maps`, 'utf8').split('\n')) {
      const [, from, to] = WRITABLE.exec(line) ?? [];
      if (from === undefined || to === undefined) continue;
      for (const address of residentPages(pagemap, BigInt(`0x${from}`), BigInt(`0x${to}`))) {
        if (readPage(memory, page, address)) writeSync(core, page);
      }
    }
  } finally {
    for (const file of [memory, pagemap, core]) closeSync(file);
  }
}

function* residentPages(pagemap: number, from: bigint, to: bigint): Generator<bigint> {
  const entries = Buffer.alloc(Number(ENTRIES_AT_ONCE * ENTRY_BYTES));
  for (let first = from; first < to; first += ENTRIES_AT_ONCE * PAGE_BYTES) {
    const position = (first / PAGE_BYTES) * ENTRY_BYTES;
    const read = readSync(pagemap, entries, 0, entries.length, position);
    for (let at = 0; at < read; at += Number(ENTRY_BYTES)) {
      const address = first + (BigInt(at) / ENTRY_BYTES) * PAGE_BYTES;
      if (address >= to) return;
      if ((entries.readBigUInt64LE(at) & PRESENT) > 0n) yield address;
    }
  }
}

/** A page may be given back between the look and the read. */
function readPage(memory: number, page: Buffer, address: bigint): boolean {
  try {
    return readSync(memory, page, 0, page.length, address) > 0;
  } catch {
    return false;
  }
}
