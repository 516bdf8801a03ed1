import { oneClickUrl, type OneClickResult } from './one-click.js';
import type { ReceivedMail } from './received-mail.js';

/** The ways to look at one mail. `dark`: as in dark mode; `bare`: with images off. */
export type MailView = 'html' | 'dark' | 'bare' | 'text' | 'headers';

const VIEWS: readonly { view: MailView; name: string }[] = [
  { view: 'html', name: 'HTML' },
  { view: 'dark', name: 'Dark' },
  { view: 'bare', name: 'Images off' },
  { view: 'text', name: 'Text' },
  { view: 'headers', name: 'Headers' },
];

/** All mails, newest first. */
export function listPage(mails: ReceivedMail[]): string {
  const count = mails.length === 1 ? '1 mail' : `${String(mails.length)} mails`;
  const rows = mails
    .toReversed()
    .map(
      (mail) => `<tr>
<td class="kind">Mail</td>
<td><span class="tag">${escape(statusWord(mail))}</span></td>
<td class="subject"><a href="/messages/${String(mail.id)}">${escape(mail.subject || '(no subject)')}</a></td>
<td>${escape(mail.envelope.to.join(', '))}</td>
<td>${time(mail)}</td>
</tr>`,
    )
    .join('\n');
  const table = `<table>
<thead><tr><th scope="col">Kind</th><th scope="col">Status</th><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Time (UTC)</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
<form method="post" action="/messages"><button>Empty the mailbox</button></form>`;
  const body =
    mails.length === 0
      ? '<p>No mail yet. What Seintje sends to SMTP_URL appears here after a refresh.</p>'
      : table;
  return page('Mailbox', `<h1>Mailbox: ${count}</h1>\n<p><a href="/">Refresh</a></p>\n${body}`);
}

/** One mail in one view. */
export function messagePage(mail: ReceivedMail, view: MailView): string {
  const path = `/messages/${String(mail.id)}`;
  const links = VIEWS.map(({ view: other, name }) => {
    const href = other === 'html' ? path : `${path}/${other}`;
    const current = other === view ? ' aria-current="page"' : '';
    return `<li><a href="${href}"${current}>${name}</a></li>`;
  }).join('');
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/">Mailbox</a></p>
<h1>${escape(mail.subject || '(no subject)')}</h1>
<dl>
<dt>From</dt><dd>${escape(mail.from || mail.envelope.from)}</dd>
<dt>To</dt><dd>${escape(mail.envelope.to.join(', '))}</dd>
<dt>Time (UTC)</dt><dd>${time(mail)}</dd>
</dl>
${unsubscribeForm(mail)}
<nav aria-label="Views"><ul>${links}</ul></nav>
${viewOf(mail, view)}`,
  );
}

/** What pressing the one-click button came to. */
export function oneClickPage(mail: ReceivedMail, result: OneClickResult): string {
  const outcome =
    result.kind === 'posted'
      ? `Posted as a mail client does to <code>${escape(result.url)}</code>. It answered ${String(result.status)}.`
      : `Not done. ${escape(result.reason)}`;
  return page(
    'One-click unsubscribe',
    `<p><a href="/messages/${String(mail.id)}">Back to the mail</a></p>
<h1>One-click unsubscribe</h1>
<p>${outcome}</p>`,
  );
}

/** Shows the mail's own dark rules, whatever this browser prefers. */
export function inDarkMode(html: string): string {
  return html.replace(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi, '(min-width: 0)');
}

function viewOf(mail: ReceivedMail, view: MailView): string {
  switch (view) {
    case 'text':
      return `<pre class="part">${escape(mail.text ?? 'The mail has no text part.')}</pre>`;
    case 'headers':
      return `<pre class="part">${mail.headers
        .map(({ name, value }) => `<b>${escape(name)}:</b> ${escape(value)}`)
        .join('\n')}</pre>
<p><a href="/messages/${String(mail.id)}/raw">The whole source</a></p>`;
    case 'html':
    case 'dark':
    case 'bare': {
      if (mail.html === undefined) return '<p>The mail has no HTML part.</p>';
      const frame = view === 'html' ? 'frame' : `frame${view}`;
      return `<iframe class="part" title="The mail as sent" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${String(mail.id)}/${frame}"></iframe>`;
    }
  }
}

function unsubscribeForm(mail: ReceivedMail): string {
  const target = oneClickUrl(mail);
  return 'url' in target
    ? `<form method="post" action="/messages/${String(mail.id)}/unsubscribe"><button>Unsubscribe (one click)</button></form>`
    : `<p class="small">No one-click unsubscribe. ${escape(target.reason)}</p>`;
}

/** Our subjects read "status · shop"; a foreign mail's whole subject is its status. */
const statusWord = (mail: ReceivedMail): string => mail.subject.split(' · ', 1)[0] ?? '';

const time = (mail: ReceivedMail): string =>
  `<time datetime="${mail.receivedAt}">${mail.receivedAt.slice(0, 19).replace('T', ' ')}</time>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/mailbox.css">
</head>
<body>
<p class="strip"><span lang="nl">Ontwikkeling. Geen echte post.</span> Development. No real mail.</p>
<main>
${body}
</main>
</body>
</html>
`;
}
