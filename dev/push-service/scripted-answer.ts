import type { ServerResponse } from 'node:http';

/** What a push service may do with a push instead of taking it. */
export type ScriptedAnswer =
  | { kind: 'status'; status: number; headers?: Record<string, string>; text?: string }
  /** Reads the push and says nothing. */
  | { kind: 'hang' }
  /** Reads the push and cuts the connection. */
  | { kind: 'cut' }
  /** Takes the push, and never comes to the end of its answer. */
  | { kind: 'endless'; status: number }
  /** Takes the push, and says so late. */
  | { kind: 'slow'; afterMs: number };

/** Gives the answer; `take` is what the service does with a push by itself, and answers 201. */
export function giveAnswer(
  answer: ScriptedAnswer,
  response: ServerResponse,
  take: () => void,
): void {
  switch (answer.kind) {
    case 'status':
      response.writeHead(answer.status, answer.headers).end(answer.text);
      return;
    case 'hang':
      return;
    case 'cut':
      response.destroy();
      return;
    case 'endless':
      response.writeHead(answer.status);
      babble(response);
      return;
    case 'slow':
      setTimeout(take, answer.afterMs).unref();
      return;
  }
}

function babble(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
  timer.unref();
  response.once('close', () => {
    clearInterval(timer);
  });
}
