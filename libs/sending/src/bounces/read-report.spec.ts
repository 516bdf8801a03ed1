import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { Personal } from '@app/privacy';
import { readReturnedMail, type ReturnedMailReading } from './read-report.js';

const FOLDER = join(projectRoot(), 'libs/sending/src/bounces/fixtures');
const fixture = (name: string): string => readFileSync(join(FOLDER, `${name}.eml`), 'latin1');
const read = (text: string): Promise<ReturnedMailReading> =>
  readReturnedMail(Personal.of(Buffer.from(text, 'latin1')));

/** A delivery status with these fields for its recipients. */
const deliveryStatus = (...recipients: string[]): string =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.nl',
    '',
    recipients.join('\r\n\r\n'),
    '',
    '--b--',
    '',
  ].join('\r\n');

describe('a returned mail as a real Postfix made it', () => {
  it.each([
    ['failed-unknown', 'hard', '5.1.1'],
    ['failed-full', 'soft', '5.2.2'],
    ['failed-policy', 'policy', '5.7.26'],
    ['delayed', 'delayed', '4.3.0'],
    ['relayed', 'delivered', '2.0.0'],
  ])('%s is read as %s %s', async (name, reportClass, status) => {
    expect(await read(fixture(name))).toEqual({ kind: 'report', class: reportClass, status });
  });
});

describe('a complaint', () => {
  it('is read by its field', async () => {
    expect(await read(fixture('complaint'))).toEqual({
      kind: 'report',
      class: 'complaint',
      status: null,
    });
  });

  it.each(['not-spam', 'virus', 'auth-failure', 'other', ''])(
    'of type "%s" is none',
    async (type) => {
      const text = fixture('complaint').replace('Feedback-Type: abuse', `Feedback-Type: ${type}`);
      expect(await read(text)).toEqual({ kind: 'no_report' });
    },
  );
});

describe('what is no report', () => {
  it('is an automatic reply, also when its words look like one', async () => {
    expect(await read(fixture('holiday'))).toEqual({ kind: 'auto_reply' });
  });

  it('is a mail of a person who quotes one', async () => {
    const text = `Subject: look\r\nContent-Type: text/plain\r\n\r\n${fixture('failed-unknown')}`;
    expect(await read(text)).toEqual({ kind: 'no_report' });
  });

  it.each([
    ['no status part', deliveryStatus('')],
    ['an action that nobody knows', deliveryStatus('Action: exploded\r\nStatus: 5.1.1')],
    ['nothing at all', ''],
    ['no headers', '\r\n\r\nStatus: 5.1.1'],
  ])('is a report with %s', async (_what, text) => {
    expect(await read(text)).toEqual({ kind: 'no_report' });
  });
});

describe('a delivery status', () => {
  const failed = 'Action: failed\r\nStatus: 5.1.1';

  it('is not hard when an alias has a recipient who took it', async () => {
    const text = deliveryStatus(failed, 'Action: delivered\r\nStatus: 2.0.0');
    expect(await read(text)).toMatchObject({ class: 'delivered' });
  });

  it('says more by the remote code where its own says nothing', async () => {
    const text = deliveryStatus(
      'Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550-5.1.1 <sanne@example.nl>\r\n unknown',
    );
    expect(await read(text)).toEqual({ kind: 'report', class: 'hard', status: '5.1.1' });
  });

  it.each([
    ['5.1.8', 'soft'],
    ['5.4.4', 'soft'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['4.7.1', 'policy'],
    ['15.1.1', 'soft'],
  ])('%s is %s', async (status, reportClass) => {
    const text = deliveryStatus(`Action: failed\r\nStatus: ${status}`);
    expect(await read(text)).toMatchObject({ class: reportClass });
  });

  it('counts the first of two fields of a name', async () => {
    const text = deliveryStatus(
      'Action: delayed\r\nStatus: 4.4.1\r\nAction: failed\r\nStatus: 5.1.1',
    );
    expect(await read(text)).toMatchObject({ class: 'delayed', status: '4.4.1' });
  });
});

describe('a mail made to be costly', () => {
  const report = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n';
  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=n${String(n)}\r\n\r\n--n${String(n)}\r\n`,
    ).join('');

  it.each([
    ['10,000 parts', `${report}\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--\r\n`],
    ['100,000 empty lines', `${report}\r\n--b\r\n${'\r\n'.repeat(100_000)}`],
    ['a thousand levels', `${report}\r\n--b\r\n${nested(1_000)}`],
    ['twenty levels', `${report}\r\n--b\r\n${nested(20)}`],
    ['more hops than a way has', `${'Received: by mx.example.nl\r\n'.repeat(150)}${report}\r\n`],
    ['headers without end', `${report}X-Long: ${'a'.repeat(200_000)}\r\n\r\n--b--\r\n`],
  ])('with %s is left unread within a second', async (_what, text) => {
    const began = performance.now();
    expect(await read(text)).toEqual({ kind: 'bomb' });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('is read within two seconds when it is as long as may be', async () => {
    const text = `${report}\r\n--b\r\n\r\n${`${'x'.repeat(50)}\r\n`.repeat(4_900)}`;
    const began = performance.now();
    expect(await read(text)).toEqual({ kind: 'no_report' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('with a report inside a report a hundred deep tells only what the outermost says', async () => {
    const inner = Array.from({ length: 100 }, () => 'Content-Type: message/rfc822\r\n\r\n').join(
      '',
    );
    const text = deliveryStatus('Action: delayed\r\nStatus: 4.4.1').replace(
      '--b--',
      `--b\r\n${inner}Action: failed\r\nStatus: 5.1.1\r\n--b--`,
    );
    expect(await read(text)).toMatchObject({ class: 'delayed' });
  });
});
