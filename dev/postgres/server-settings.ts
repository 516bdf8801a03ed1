/**
 * Settings of the development server, always given on the command line so that none is forgotten in an
 * old data folder. Durability is the real thing: promises about crashes are tried out on this server.
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No socket file: it would need a folder both users may write to, and one name a port.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',

  fsync: 'on',
  synchronous_commit: 'on',

  // A worker that hangs inside a transaction lets its locks go.
  idle_in_transaction_session_timeout: '10s',

  // Statements and parameters may hold what nobody may read in a log, also when they fail. An error's own
  // text quotes values too (invalid input syntax for …: "…"), so errors go to the client alone:
  // `log` ranks above `error`, and keeps the server's own life (start, crash, ports) in the log.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/** PostgreSQL's command-line form of the settings. */
export const settingsAsFlags = (more: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ ...SERVER_SETTINGS, ...more }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

/** Nothing of ours: an environment can be read by whatever runs as the same user. */
export const SERVER_ENVIRONMENT: Record<string, string> = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
