import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '@app/notifications';
import { projectRoot } from '@app/platform';

/** The two things the page can say. */
export type WithdrawStep = 'ask' | 'done';

type Words = Record<WithdrawStep, { title: string; text: string }> & { button: string };

const WORDS: Record<Language, Words> = {
  nl: {
    ask: {
      title: 'Geen berichten meer over deze zending?',
      text: 'Met één klik krijg je van deze webshop geen statusberichten per e-mail meer. Je pakket komt gewoon.',
    },
    done: {
      title: 'Je krijgt geen statusberichten meer',
      text: 'Vanaf nu sturen we je hiervan geen berichten meer. Je hoeft verder niets te doen.',
    },
    button: 'Stop de berichten',
  },
  en: {
    ask: {
      title: 'No more messages about this shipment?',
      text: 'One click and this webshop sends you no more status messages by e-mail. Your parcel still comes.',
    },
    done: {
      title: 'You will get no more status messages',
      text: 'From now on we send you none of these. There is nothing else you need to do.',
    },
    button: 'Stop the messages',
  },
  de: {
    ask: {
      title: 'Keine Nachrichten mehr zu dieser Sendung?',
      text: 'Mit einem Klick schickt dir dieser Shop keine Statusmeldungen per E-Mail mehr. Dein Paket kommt trotzdem.',
    },
    done: {
      title: 'Du bekommst keine Statusmeldungen mehr',
      text: 'Ab jetzt schicken wir dir keine davon. Du musst nichts weiter tun.',
    },
    button: 'Nachrichten beenden',
  },
  fr: {
    ask: {
      title: 'Plus de messages sur cet envoi\u00a0?',
      text: 'En un clic, ce magasin ne vous envoie plus de messages de suivi par e-mail. Votre colis arrive quand même.',
    },
    done: {
      title: 'Vous ne recevrez plus de messages de suivi',
      text: 'Dès maintenant, nous ne vous en envoyons plus. Vous n’avez rien d’autre à faire.',
    },
    button: 'Arrêter les messages',
  },
};

/**
 * The withdrawal page: no script, nothing loaded, nothing said about anybody. It is the same for every
 * token, so that whoever guesses one learns nothing.
 */
export class WithdrawPage {
  private readonly style = styleSheet();

  /** Allows this page's own style sheet and its own form, and nothing else. */
  readonly contentSecurityPolicy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(this.style).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  /** @param language the reader's, from Accept-Language. */
  html(step: WithdrawStep, language: Language): string {
    const words = WORDS[language];
    const { title, text } = words[step];
    // An empty action posts to the address of this page, token included, without writing it here.
    const form = `
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click">
        <button type="submit">${words.button}</button>
      </form>`;
    return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <style>${this.style}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>${step === 'ask' ? form : ''}
    </main>
  </body>
</html>
`;
  }
}

/** The colours are those of the mails, for light and dark. */
function styleSheet(): string {
  const file = join(projectRoot(), 'config/design-tokens.yaml');
  const tokens = parse(readFileSync(file, 'utf8')) as Record<string, [string, string]>;
  const variables = (shade: 0 | 1): string =>
    Object.entries(tokens)
      .map(([name, shades]) => `--${name}:${shades[shade]}`)
      .join(';');
  return [
    `:root{color-scheme:light dark;${variables(0)}}`,
    `@media(prefers-color-scheme:dark){:root{${variables(1)}}}`,
    'body{margin:0;background:var(--bg);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}',
    'main{max-width:34rem;margin:12vh auto;padding:2rem;background:var(--surface);border-radius:.75rem}',
    'h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}',
    'p{margin:0 0 1.5rem}',
    'button{min-height:3rem;padding:0 1.5rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--hero);color:var(--onhero);font:inherit;cursor:pointer}',
    'button:focus-visible{outline:3px solid var(--link);outline-offset:3px}',
  ].join('');
}
