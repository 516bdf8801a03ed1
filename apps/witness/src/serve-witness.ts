import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readLogs, readWitnessKey } from './witness-key.js';
import type { WitnessSettings } from './witness-settings.js';
import { WitnessState } from './witness-state.js';
import { Witness } from './witness.js';

/** 63 lines of proof and a checkpoint with many signatures are 10 KiB. */
const BODY_BYTES_MAX = 64 * 1024;
const REQUEST_MS_MAX = 10_000;

/** A running witness. */
export interface RunningWitness {
  /** The submission prefix, such as `http://127.0.0.1:8095`. */
  url: string;
  stop(): Promise<void>;
}

/** Listens for `POST /add-checkpoint`. @param tell gets one line for each answer and for the start. */
export async function serveWitness(
  settings: WitnessSettings,
  tell: (line: string) => void,
): Promise<RunningWitness> {
  const key = readWitnessKey(await readFile(settings.keyFile, 'utf8'));
  const logs = readLogs(await readFile(settings.logsFile, 'utf8'));
  const witness = new Witness(key, logs, await WitnessState.read(settings.stateFile));
  const server = createServer({ requestTimeout: REQUEST_MS_MAX }, (request, response) => {
    answer(witness, request, response).then(
      (status) => {
        tell(JSON.stringify({ event: 'checkpoint.answered', status }));
      },
      (error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown';
        tell(JSON.stringify({ event: 'checkpoint.not_answered', error: name }));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  tell(
    JSON.stringify({ event: 'witness.started', witness: key.public.name, logs: logs.size, port }),
  );
  return {
    url: `http://${settings.host}:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function answer(
  witness: Witness,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const end = (status: number, body = '', type = 'text/plain; charset=utf-8'): number => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
    return status;
  };
  if (request.url !== '/add-checkpoint') return end(404);
  if (request.method !== 'POST') return end(405);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > BODY_BYTES_MAX) {
      response.setHeader('Connection', 'close');
      return end(413);
    }
    pieces.push(piece);
  }
  const { status, body, type } = await witness.addCheckpoint(Buffer.concat(pieces).toString());
  return end(status, body, type);
}
