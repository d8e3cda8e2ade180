import { expect, test } from 'vitest';
import type { Problem } from '../law/input-error.ts';
import { readMailSettings } from './mail-settings.ts';

const read = (env: Record<string, string>) => {
  const problems: Problem[] = [];
  return { mail: readMailSettings(env, problems), wrong: problems.map(({ pointer }) => pointer), problems };
};

test('without a server there is no mail; with both settings there is', () => {
  expect(read({})).toMatchObject({ mail: undefined, wrong: [] });
  const env = { WAAIER_SMTP: 'smtp://mail.example:25', WAAIER_MAIL_FROM: 'waaier@mail.example' };
  expect(read(env)).toMatchObject({
    mail: { server: 'smtp://mail.example:25', from: 'waaier@mail.example' },
    wrong: [],
  });
});

test.each([
  [{ WAAIER_SMTP: 'smtp://mail.example' }, ['/WAAIER_MAIL_FROM']],
  [{ WAAIER_MAIL_FROM: 'waaier@mail.example' }, ['/WAAIER_SMTP']],
  [{ WAAIER_SMTP: 'https://secret:word@x', WAAIER_MAIL_FROM: 'a b' }, ['/WAAIER_SMTP', '/WAAIER_MAIL_FROM']],
])('%j is refused, without repeating a password', (env, wrong) => {
  const found = read(env as unknown as Record<string, string>);
  expect(found).toMatchObject({ mail: undefined, wrong });
  expect(JSON.stringify(found.problems)).not.toContain('secret');
});
