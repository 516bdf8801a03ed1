import { writeFile } from 'node:fs/promises';
import { WebDriverBidi } from './webdriver-bidi.js';

/** What a person can press, by what a screen reader calls it. */
export interface Pressable {
  role: 'button' | 'link';
  name: string;
}

/** Where there are several of a name: what a style sheet would call it. */
export interface Selected {
  css: string;
}

/**
 * A tab of a real Firefox, used as a person does: pages are opened, seen, and pressed with a pointer, so that
 * what a browser allows only after a press is allowed.
 */
export class FirefoxPage {
  private constructor(
    private readonly bidi: WebDriverBidi,
    private readonly tab: string,
  ) {}

  /** @param remoteUrl of a Firefox that was started to be driven */
  static async connect(remoteUrl: string): Promise<FirefoxPage> {
    const bidi = await WebDriverBidi.connect(remoteUrl);
    const { contexts } = await bidi.ask<{ contexts: [{ context: string }] }>(
      'browsingContext.getTree',
      {},
    );
    return new FirefoxPage(bidi, contexts[0].context);
  }

  /** Opens a page, and returns when all of it is there. */
  async open(url: string): Promise<void> {
    await this.bidi.ask('browsingContext.navigate', { context: this.tab, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.bidi.ask('browsingContext.reload', { context: this.tab, wait: 'complete' });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.bidi.ask('browsingContext.setViewport', {
      context: this.tab,
      viewport: { width, height },
    });
  }

  /** What an expression of the page's own script comes to; promises are waited for. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.bidi.ask<{ result: { value: string } }>('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((it) => JSON.stringify(it ?? null))`,
      target: { context: this.tab },
      awaitPromise: true,
    });
    return JSON.parse(result.value) as T;
  }

  /** The visible text of the first element, or an empty text where there is none. */
  text(selector: string): Promise<string> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
  }

  /** Presses what is called so, with the pointer. @throws {Error} when nothing is, or more than one. */
  async press(what: Pressable | Selected): Promise<void> {
    const locator =
      'css' in what
        ? { type: 'css', value: what.css }
        : { type: 'accessibility', value: { role: what.role, name: what.name } };
    const { nodes } = await this.bidi.ask<{ nodes: { sharedId: string }[] }>(
      'browsingContext.locateNodes',
      { context: this.tab, locator },
    );
    const [node, another] = nodes;
    if (node === undefined || another !== undefined) {
      throw new Error(
        `The page has ${String(nodes.length)} of ${JSON.stringify(what)} instead of one.`,
      );
    }
    const element = { sharedId: node.sharedId };
    await this.bidi.ask('script.callFunction', {
      functionDeclaration: '(it) => it.scrollIntoView({ block: "center" })',
      arguments: [element],
      target: { context: this.tab },
      awaitPromise: false,
    });
    await this.bidi.ask('input.performActions', {
      context: this.tab,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Presses the browser's own question's button, and returns what it said. @throws {Error} when nothing is asked. */
  async answerBrowser(answer: 'allow' | 'block'): Promise<string> {
    const { contexts } = await this.bidi.ask<{ contexts: [{ context: string }] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome', maxDepth: 0 },
    );
    const button = answer === 'allow' ? 'button' : 'secondaryButton';
    const { result } = await this.bidi.ask<{ result: { value?: string } }>('script.evaluate', {
      expression: `(() => {
        const question = PopupNotifications.panel.firstElementChild;
        question?.${button}.click();
        return question?.${button}.getAttribute('label');
      })()`,
      target: { context: contexts[0].context },
      awaitPromise: false,
    });
    if (result.value === undefined) throw new Error('Firefox asks nothing.');
    return result.value;
  }

  /** Takes a picture of the whole page (PNG). */
  async picture(file: string): Promise<void> {
    const { data } = await this.bidi.ask<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.tab,
      origin: 'document',
    });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  /** Lets go of the browser, which runs on. */
  close(): void {
    this.bidi.close();
  }
}
