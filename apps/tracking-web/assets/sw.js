// @ts-check
// Shows what was sent and opens the page on a tap. It keeps nothing, fetches nothing and caches nothing.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});

worker.addEventListener('push', (event) => {
  /** @type {{title?: string, body?: string, tag?: string, renotify?: boolean, url?: string, lang?: string}} */
  let message = {};
  try {
    message = event.data?.json() ?? {};
  } catch {
    // What is not ours to read still has to be shown: a silent push costs the permission.
  }
  const options = {
    body: message.body ?? '',
    tag: message.tag ?? '',
    // A browser refuses renotify without a tag.
    renotify: message.renotify === true && Boolean(message.tag),
    lang: message.lang ?? 'nl',
    icon: '/icon.png',
    badge: '/badge.png',
    data: { url: message.url ?? '/' },
  };
  event.waitUntil(worker.registration.showNotification(message.title ?? 'Seintje', options));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? '/', worker.location.origin);
  // Only pages of our own: whoever could make a message could otherwise send people anywhere.
  if (url.origin !== worker.location.origin) return;
  event.waitUntil(worker.clients.openWindow(url.href));
});
