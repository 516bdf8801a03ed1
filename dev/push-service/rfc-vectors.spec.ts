import { checkVapid } from './check-vapid.js';
import { SubscriberKeys } from './subscriber-keys.js';

// The receiver judges our sender, so it is itself judged by the examples of the standards.

describe('the push service of development', () => {
  it('decrypts the example of RFC 8291, section 5 and appendix A', () => {
    const keys = new SubscriberKeys({
      privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    });
    expect(keys.p256dh).toBe(
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    );
    const body = Buffer.from(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
      'base64url',
    );
    expect(keys.decrypt(body)).toBe('When I grow up, I want to be a watermelon');
    body.writeUInt8(body.readUInt8(100) ^ 1, 100);
    expect(() => keys.decrypt(body)).toThrow();
    expect(() => new SubscriberKeys().decrypt(body)).toThrow();
  });

  const TOKEN =
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA';
  const KEY =
    'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs';
  const ORIGIN = 'https://push.example.net';
  const at = (seconds: number) => new Date(seconds * 1_000);
  const EXP = 1_453_523_768;

  it('takes the example of RFC 8292, section 2.4, while it is valid', () => {
    expect(checkVapid(`vapid t=${TOKEN}, k=${KEY}`, ORIGIN, at(EXP - 60))).toEqual({
      aud: ORIGIN,
      exp: EXP,
      sub: 'mailto:push@example.com',
      key: KEY,
    });
  });

  it.each([
    ['for another service', ORIGIN.replace('push', 'other'), EXP - 60, TOKEN, 'aud'],
    ['when it is over', ORIGIN, EXP, TOKEN, 'over'],
    ['more than a day early', ORIGIN, EXP - 86_401, TOKEN, '24 hours'],
    ['with a changed signature', ORIGIN, EXP - 60, TOKEN.replace(/oA$/, 'oQ'), 'signed by the key'],
    ['without a token', ORIGIN, EXP - 60, '', 'form'],
  ])('refuses it %s', (_, origin, seconds, token, fault) => {
    expect(checkVapid(`vapid t=${token}, k=${KEY}`, origin, at(seconds))).toContain(fault);
  });
});
