/** What a witness is told. Its own few settings: it takes nothing of the server's, which it is there to doubt. */
export interface WitnessSettings {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** The private key, mode 0600. */
  keyFile: string;
  /** What it cosigned last of each tree. */
  stateFile: string;
  /** The verifier keys of the trees it watches, one a line; the key's name is the tree's origin. */
  logsFile: string;
}

/** From WITNESS_HOST, WITNESS_PORT, WITNESS_KEY_FILE, WITNESS_STATE_FILE and WITNESS_LOGS_FILE. */
export function witnessSettings(env: NodeJS.ProcessEnv): WitnessSettings {
  return {
    host: env['WITNESS_HOST'] ?? '127.0.0.1',
    port: Number(env['WITNESS_PORT'] ?? '8095'),
    keyFile: env['WITNESS_KEY_FILE'] ?? 'witness.key',
    stateFile: env['WITNESS_STATE_FILE'] ?? 'witness-state.json',
    logsFile: env['WITNESS_LOGS_FILE'] ?? 'witness-logs.txt',
  };
}
