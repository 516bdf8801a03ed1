/** The process runs. */
export class LiveView {
  /** The only answer there is. */
  status!: 'live';
}

/** Requests can be served. */
export class ReadyView {
  /** The only good answer there is. */
  status!: 'ready';
}
