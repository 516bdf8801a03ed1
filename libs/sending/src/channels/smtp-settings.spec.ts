import { readSmtpUrl, smtpTls, SmtpUrlError } from './smtp-settings.js';

describe('the address of the mail server', () => {
  it('is read with its parts', () => {
    expect(readSmtpUrl('smtp://zool:p%40ss@mail.example.nl')).toEqual({
      host: 'mail.example.nl',
      port: 587,
      secure: false,
      isLoopback: false,
      auth: { user: 'zool', pass: 'p@ss' },
    });
    expect(readSmtpUrl('smtps://mail.example.nl/')).toMatchObject({ port: 465, secure: true });
    expect(readSmtpUrl('smtp://[::1]:2525')).toMatchObject({
      host: '::1',
      port: 2525,
      isLoopback: true,
    });
  });

  it('takes no options from a query, and never repeats a password', () => {
    for (const wrong of [
      'smtp://zool:geheim@mail.example.nl?logger=true&debug=true',
      'smtp://zool:geheim@mail.example.nl/path',
      'http://zool:geheim@mail.example.nl',
      'smtp://',
      'zool:geheim',
    ]) {
      expect(() => readSmtpUrl(wrong)).toThrow(SmtpUrlError);
      expect(() => readSmtpUrl(wrong)).toThrow(/^(?!.*geheim)/);
    }
  });

  it.each([
    ['smtp://mail.example.nl', '', { secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://127.0.0.1', '', { secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtps://127.0.0.1', '', { secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtp://127.0.0.1', 'require', { secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://mail.example.nl', 'implicit', { secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtp://mail.example.nl', 'opportunistic', { requireTLS: false, ignoreTLS: false }],
  ])('says with %s and SMTP_TLS=%s how TLS is spoken', (url, setting, expected) => {
    expect(smtpTls(readSmtpUrl(url), setting)).toMatchObject(expected);
  });
});
