import { InputError } from '../../law/input-error.ts';
import { unusableSign } from '../../law/ordinary-text.ts';

/** @throws InputError (`/person`) when it is empty, longer than 200 characters, or no ordinary text */
export function personName(given: string): string {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  const sign = unusableSign(name);
  if (name.length >= 1 && name.length <= 200 && sign === undefined) return name;
  const message =
    sign === undefined
      ? {
          nl: `Vul in hoe je heet: 1 tot en met 200 tekens. Nu zijn het er ${name.length}.`,
          en: `Fill in what you are called: 1 to 200 characters. Now it is ${name.length}.`,
        }
      : {
          nl: `Vul in hoe je heet, in gewone tekst. Er staat nu een teken in dat niet kan: ${sign}.`,
          en: `Fill in what you are called, in ordinary text. Now there is a sign in it that is not possible: ${sign}.`,
        };
  throw new InputError([{ pointer: '/person', code: 'invalid-name', message }]);
}
