import { once } from 'node:events';
import { WebSocket } from 'ws';

/** No command of ours takes a browser longer, unless it hangs. */
const ANSWER_MS_MAX = 30_000;

type Answer =
  | { id: number; type: 'success'; result: unknown }
  | { id: number; type: 'error'; error: string; message: string }
  | { type: 'event' };

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Asks a browser by W3C WebDriver BiDi. Our own eighty lines: of the drivers on npm one speaks a command that
 * Firefox ESR does not know (playwright-core), the others are 60 MB or want a newer Node.
 */
export class WebDriverBidi {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (text) => {
      this.hear(JSON.parse((text as Buffer).toString('utf8')) as Answer);
    });
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('The browser is gone.'));
      this.waiting.clear();
    });
    socket.on('error', () => undefined);
  }

  /** @param url as the browser printed it */
  static async connect(url: string): Promise<WebDriverBidi> {
    const socket = new WebSocket(`${url}/session`, { maxPayload: 64 * 1_024 * 1_024 });
    await once(socket, 'open');
    const bidi = new WebDriverBidi(socket);
    await bidi.ask('session.new', { capabilities: {} });
    return bidi;
  }

  /** @throws {Error} with the browser's own words when it would not. */
  ask<T>(method: string, params: object): Promise<T> {
    const id = (this.asked += 1);
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`The browser did not answer ${method} in time.`));
      }, ANSWER_MS_MAX);
      this.waiting.set(id, {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.socket.terminate();
  }

  private hear(answer: Answer): void {
    if (answer.type === 'event') return;
    const asker = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.type === 'success') asker?.resolve(answer.result);
    else asker?.reject(new Error(`${answer.error}: ${answer.message}`));
  }
}
