import { createSecretKey } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { Ids, projectRoot } from '@app/platform';
import { returnAddress, ReturnedMailIntake, ReturnPaths } from '@app/returned-mail';
import { ScriptedSmtpServer } from '../mailbox/scripted-smtp.js';
import { freePort } from '../processes/free-port.js';
import { startPostfix } from './start-postfix.js';

// Writes anew what a real Postfix returns for each example recipient, as tests read it. Needs Postfix, and root.

const FOLDER = join(projectRoot(), 'libs/sending/src/bounces/fixtures');
const DOMAIN = 'terug.example.nl';
const WAIT_MS_MAX = 30_000;

/** What the recipient's server answers, in the words of well-known ones; nothing: it takes the mail. */
const CASES = [
  { name: 'failed-unknown', to: 'gone', notify: 'FAILURE', answer: '550 5.1.1 No such user here' },
  { name: 'failed-full', to: 'full', notify: 'FAILURE', answer: '552 5.2.2 Mailbox full' },
  { name: 'failed-policy', to: 'policy', notify: 'FAILURE', answer: '550 5.7.26 Unauthenticated' },
  { name: 'delayed', to: 'later', notify: 'DELAY', answer: '451 4.3.0 Come again' },
  { name: 'relayed', to: 'sanne', notify: 'SUCCESS', answer: undefined },
] as const;

const ids = new Ids();
const paths = new ReturnPaths(createSecretKey(Buffer.alloc(32, 7)));
const arrived = new Map<string, Buffer>();
const returnPort = await freePort();
const intake = new ReturnedMailIntake(
  {
    host: '127.0.0.1',
    port: returnPort,
    bounceDomain: DOMAIN,
    complaintAddresses: [],
    mailBytesMax: 262_144,
  },
  (localPart, source) => {
    arrived.set(localPart, source);
    return Promise.resolve('kept');
  },
  () => undefined,
  () => undefined,
);
await intake.start();
const recipients = new ScriptedSmtpServer({
  script: ({ at, to }) => {
    const answer = CASES.find((one) => to.includes(`${one.to}@example.nl`))?.answer;
    return at === 'rcpt' && answer !== undefined ? { at, does: 'reply', answer } : undefined;
  },
});
await recipients.start();
const postfix = await startPostfix({
  [DOMAIN]: returnPort,
  'example.nl': Number(new URL(recipients.url).port),
});
const transport = createTransport({ host: '127.0.0.1', port: postfix.port, ignoreTLS: true });
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, to: mailbox, notify } of CASES) {
    const to = `${mailbox}@example.nl`;
    const notificationId = ids.uuidV7();
    const token = paths.sign(ids.uuidV7(), notificationId);
    const address = returnAddress(token, DOMAIN);
    await transport.sendMail({
      from: { name: 'Zool via Seintje', address: 'post@zool.example.nl' },
      to,
      envelope: { from: address, to: [to] },
      dsn: { ret: 'HDRS', envid: token, notify: [notify] },
      messageId: `<n.${notificationId}@zool.example.nl>`,
      subject: 'Uw pakket is onderweg',
      text: 'Uw pakket is onderweg.',
    });
    const [localPart = ''] = address.split('@');
    const end = Date.now() + WAIT_MS_MAX;
    while (!arrived.has(localPart)) {
      if (Date.now() > end) throw new Error(`No report for ${name}:\n${await postfix.log()}`);
      await sleep(100);
    }
    await writeFile(join(FOLDER, `${name}.eml`), arrived.get(localPart) ?? '');
    process.stdout.write(`${name}.eml\n`);
  }
} finally {
  transport.close();
  await postfix.stop();
  await recipients.stop();
  await intake.stop();
}
