import type { OutgoingPush, SendOutcome } from '@app/sending';

/** Push services as a test tells them: what each endpoint answers, and what was pushed to it. */
export class ScriptedPushes {
  readonly pushed: { endpoint: string; subscriptionId: string; push: OutgoingPush }[] = [];

  /** @param answer what becomes of the n-th push to an endpoint, counted from 0; undefined is a push that is taken. */
  constructor(
    private readonly answer: (
      endpoint: string,
      nth: number,
    ) => SendOutcome | undefined | Promise<SendOutcome | undefined> = () => undefined,
  ) {}

  async send(push: OutgoingPush): Promise<SendOutcome> {
    const endpoint = push.subscription.endpoint.reveal();
    const nth = this.pushed.filter((one) => one.endpoint === endpoint).length;
    this.pushed.push({ endpoint, subscriptionId: push.subscriptionId, push });
    return (await this.answer(endpoint, nth)) ?? { kind: 'sent', providerId: 'p' };
  }

  /** The endpoints that were pushed to, in the order in which they were. */
  get endpoints(): string[] {
    return this.pushed.map((one) => one.endpoint);
  }
}
