import { loadPurposes } from '@app/privacy';
import { NOTIFICATION_LIFE, REASONS } from '@app/notifications';
import { House } from '../support/factories/house.js';

describe('what code and database both know', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.build();
  });

  afterAll(async () => {
    await house.tearDown();
  });

  it('the states of a notification are those of its life, in the database too', async () => {
    const found = await house.admin.query<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'story_state_known'`,
    );
    const states = [...(found.rows[0]?.text ?? '').matchAll(/'(\w+)'::text/g)].map(
      (match) => match[1],
    );
    expect(states.sort()).toEqual(Object.keys(NOTIFICATION_LIFE).sort());
    for (const { then } of Object.values(NOTIFICATION_LIFE)) {
      for (const next of then) expect(Object.keys(NOTIFICATION_LIFE)).toContain(next);
    }
  });

  it('every reason that SQL gives has its sentences', async () => {
    const verdicts = await house.admin.query<{ reason: string }>(
      `select ledger.verdict_reason(v::smallint) as reason from generate_series(2, 6) v`,
    );
    for (const { reason } of verdicts.rows) expect(Object.keys(REASONS)).toContain(reason);
    const bodies = await house.admin.query<{ body: string }>(
      `select prosrc as body from pg_proc where pronamespace = 'sending'::regnamespace`,
    );
    const given = bodies.rows.flatMap(({ body }) =>
      [
        ...body.matchAll(
          /'(newer_status|worker_gone|not_opened_in_time|confirmed_late|confirmed_by_report|address_rejected|mailbox_failing|policy_refused|complained)'/g,
        ),
      ].map((match) => match[1]),
    );
    expect(new Set(given).size).toBe(9);
    for (const reason of given) expect(Object.keys(REASONS)).toContain(reason);
  });

  it('the purposes in the database are those of config/purposes.yaml', async () => {
    const stored = await house.admin.query<Record<string, unknown>>(
      `select purpose as code, name, legal_basis as "legalBasis", needs_consent as "needsConsent", fields,
              blocked_by as "blockedBy", policy_version as "policyVersion"
         from consent.purpose order by purpose`,
    );
    const written = loadPurposes().map((purpose) => ({
      code: purpose.code,
      name: purpose.name,
      legalBasis: purpose.legalBasis,
      needsConsent: purpose.needsConsent,
      fields: purpose.fields,
      blockedBy: purpose.blockedBy,
      policyVersion: purpose.policyVersion,
    }));
    expect(stored.rows).toEqual(written);
  });
});
