import { InputError } from '../../law/input-error.ts';

/** @throws InputError (`/name`) when it is empty or longer than 200 characters */
export function personName(given: string): string {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  if (name.length >= 1 && name.length <= 200) return name;
  throw new InputError([
    {
      pointer: '/person',
      code: 'invalid-name',
      message: {
        nl: `Vul in hoe je heet: 1 tot en met 200 tekens. Nu zijn het er ${name.length}.`,
        en: `Fill in what you are called: 1 to 200 characters. Now it is ${name.length}.`,
      },
    },
  ]);
}
