import { expect, test } from 'vitest';
import { InputError } from '../law/input-error.ts';
import { readContact } from './contact.ts';
import { createApi } from './create-api.ts';

const env = {
  WAAIER_CONTACT_NAME: 'Beheer',
  WAAIER_CONTACT_EMAIL: 'beheer@waaier.example',
  WAAIER_CONTACT_URL: 'https://waaier.example/contact',
};

test('reads all three, or none', () => {
  expect(readContact({})).toBeUndefined();
  expect(readContact({ ...env, PORT: '0' })).toEqual({
    name: 'Beheer',
    email: 'beheer@waaier.example',
    url: 'https://waaier.example/contact',
  });
});

test('names what is missing or wrong', () => {
  const given = { WAAIER_CONTACT_NAME: ' ', WAAIER_CONTACT_EMAIL: 'beheer' };
  try {
    readContact(given);
    throw new Error('read');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map(({ message }) => message.nl)).toEqual([
      'WAAIER_CONTACT_NAME is " "; toegestaan is een naam.',
      'WAAIER_CONTACT_EMAIL is "beheer"; toegestaan is een e-mailadres.',
      expect.stringMatching(/^WAAIER_CONTACT_URL ontbreekt; .*horen bij elkaar\.$/),
    ]);
  }
});

test('the document says who runs the installation, or that nobody said so', async () => {
  const info = async (contact: ReturnType<typeof readContact>) =>
    (await (await createApi({ domains: [], contact }).request('/openapi.json')).json()).info;
  expect((await info(readContact(env))).contact.name).toBe('Beheer');
  expect((await info(undefined)).contact.url).toBe('https://waaier.example/');
  expect((await info(undefined)).description).toContain('geen contactgegevens ingevuld');
});
