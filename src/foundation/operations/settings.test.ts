import { expect, test } from 'vitest';
import { InputError } from '../law/input-error.ts';
import { readOperationsSettings } from './settings.ts';

test('without a word: few lines for oneself, every request for others', () => {
  expect(readOperationsSettings({}, true)).toEqual({
    log: 'events',
    trusted: undefined,
    perAddress: 3000,
    perAccount: 1200,
    metricsToken: undefined,
    drain: 0,
    local: true,
  });
  expect(readOperationsSettings({}, false).log).toBe('requests');
});

test('what is set is taken', () => {
  const settings = readOperationsSettings(
    {
      WAAIER_LOG: 'faults',
      WAAIER_TRUST_PROXY: '127.0.0.1',
      WAAIER_LIMIT_ADDRESS: '0',
      WAAIER_LIMIT_ACCOUNT: '1000000',
      WAAIER_METRICS_TOKEN: 'x'.repeat(24),
      WAAIER_DRAIN: '60',
    },
    false,
  );
  expect(settings).toMatchObject({ log: 'faults', perAddress: 0, perAccount: 1_000_000, drain: 60 });
  expect(settings.trusted?.check('127.0.0.1')).toBe(true);
  expect(settings.metricsToken).toHaveLength(24);
});

test('everything that is wrong is named at once, and no secret is repeated', () => {
  const read = () =>
    readOperationsSettings(
      {
        WAAIER_LOG: 'all',
        WAAIER_TRUST_PROXY: 'localhost',
        WAAIER_LIMIT_ADDRESS: '-1',
        WAAIER_LIMIT_ACCOUNT: '1000001',
        WAAIER_METRICS_TOKEN: 'secret',
        WAAIER_DRAIN: '61',
      },
      false,
    );
  expect(read).toThrow(InputError);
  try {
    read();
  } catch (error) {
    const { problems } = error as InputError;
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/WAAIER_LOG',
      '/WAAIER_TRUST_PROXY',
      '/WAAIER_LIMIT_ADDRESS',
      '/WAAIER_LIMIT_ACCOUNT',
      '/WAAIER_METRICS_TOKEN',
      '/WAAIER_DRAIN',
    ]);
    expect(JSON.stringify(problems)).not.toContain('"secret"');
    expect(problems[4]?.message.en).not.toContain('secret');
  }
});
