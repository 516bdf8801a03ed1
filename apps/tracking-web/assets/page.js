// @ts-check
// The push question, and nothing else: the page is whole without it. No storage, no other origin, and the
// browser's own question only after a press.
(() => {
  const part = document.getElementById('push');
  const key = part?.dataset['key'];

  /** @param {string} name */
  const say = (name) => {
    for (const line of part?.querySelectorAll('[data-say]') ?? []) {
      if (line instanceof HTMLElement) line.hidden = line.dataset['say'] !== name;
    }
  };

  /** @param {boolean} isShown */
  const showButtons = (isShown) => {
    for (const one of document.querySelectorAll('[data-part=ask],button[data-act=subscribe]')) {
      if (one instanceof HTMLElement) one.hidden = !isShown;
    }
  };

  const cannot = () => {
    const isApple = /iPhone|iPad/.test(navigator.userAgent);
    if (isApple && !('PushManager' in window)) return 'homescreen';
    const can = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
    if (!can) return 'unsupported';
    // Reading the answer given before asks nothing.
    return Notification.permission === 'denied' ? 'denied' : undefined;
  };

  /** @param {string} name what to say instead of asking */
  const stop = (name) => {
    showButtons(false);
    say(name);
  };

  /**
   * A browser has one subscription a scope, bound to one key. In one scope for all, a second webshop would be
   * refused, and who turned one off would hear no other.
   * @param {string} key of the webshop
   */
  const scopeOf = (key) => `/push/${key}/`;

  /** @param {ServiceWorkerRegistration} registration not `ready`, which waits for the worker of this page */
  const activated = (registration) =>
    new Promise((resolve, reject) => {
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      const look = () => {
        if (worker?.state === 'activated') resolve(undefined);
        else if (worker?.state === 'redundant') reject(new Error('redundant'));
      };
      worker?.addEventListener('statechange', look);
      look();
    });

  /** Firefox may never answer, when its push service is away or it has just begun: then that is said. */
  const silence = () =>
    new Promise((_, reject) => {
      setTimeout(() => {
        reject(new Error('silence'));
      }, 20_000);
    });

  const subscribe = async () => {
    if ((await Notification.requestPermission()) !== 'granted') {
      // Closed without an answer: the question stays as it is.
      if (Notification.permission === 'denied') stop('denied');
      return;
    }
    const registration = await navigator.serviceWorker.register('/sw.js', {
      scope: scopeOf(key ?? ''),
    });
    await activated(registration);
    // The shop's other parcels are told by the same subscription.
    const isShared = (await registration.pushManager.getSubscription()) !== null;
    const subscription = await Promise.race([
      registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytesOf(key ?? ''),
      }),
      silence(),
    ]);
    const answer = await fetch(`${location.pathname}/push`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        subscription: subscription.toJSON(),
        // A page that stood open while its shop got a newer key subscribed with the older one.
        publicKey: key,
        notice: part?.dataset['notice'],
      }),
    });
    if (!answer.ok) {
      // Nobody will send to it, so the browser need not keep it.
      if (!isShared) await subscription.unsubscribe();
      throw new Error(String(answer.status));
    }
    location.replace(`${location.pathname}?lang=${part?.dataset['lang'] ?? 'nl'}&saved=1#choices`);
  };

  /** @param {string} base64url */
  const bytesOf = (base64url) => {
    const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  };

  /** @param {string} key of the webshop whose subscription this browser may hold */
  const held = async (key) => {
    const registration = await navigator.serviceWorker?.getRegistration(scopeOf(key));
    return (await registration?.pushManager.getSubscription()) ?? undefined;
  };

  /** @param {string} key of the webshop whose messages were turned off */
  const unsubscribe = async (key) => (await held(key))?.unsubscribe();

  for (const form of document.querySelectorAll('form[data-act=unsubscribe]')) {
    form.addEventListener('submit', (event) => {
      if (!(form instanceof HTMLFormElement) || form.dataset['done'] === 'yes') return;
      event.preventDefault();
      form.dataset['done'] = 'yes';
      // Whatever the browser makes of it, the choice itself goes through.
      const button = form.querySelector('button');
      const send = () => form.requestSubmit(button);
      unsubscribe(form.dataset['key'] ?? '').then(send, send);
    });
  }

  if (key === undefined) return;
  const reason = cannot();
  const isAlso = part?.dataset['also'] === 'yes';
  if (reason !== undefined) {
    // Where others are told already, a browser that cannot is no news.
    if (!isAlso) stop(reason);
    return;
  }
  if (isAlso)
    held(key).then(
      (one) => showButtons(one === undefined),
      () => undefined,
    );
  else showButtons(true);
  for (const button of document.querySelectorAll('button[data-act=subscribe]')) {
    button.addEventListener('click', () => {
      say('');
      subscribe().catch(() => {
        say('failed');
      });
    });
  }
})();
