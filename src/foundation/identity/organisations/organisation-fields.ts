import { InputError, type Problem } from '../../law/input-error.ts';
import { unusableSign } from '../../law/ordinary-text.ts';
import type { Text } from '../../law/text.ts';
import type { OrganisationKind } from '../../store/schema.ts';

/** What an organisation can be, as people call it. */
export const KIND_NAMES: Readonly<Record<OrganisationKind, Text>> = {
  client: { nl: 'opdrachtgever', en: 'client' },
  intermediary: { nl: 'bemiddelaar of platform', en: 'intermediary or platform' },
  adviser: { nl: 'adviseur', en: 'adviser' },
  municipality: { nl: 'gemeente', en: 'municipality' },
  cooperative: { nl: 'coöperatie of broodfonds', en: 'cooperative or mutual fund' },
  authority: { nl: 'overheid of toezichthouder', en: 'authority or inspectorate' },
};
export const KINDS = Object.keys(KIND_NAMES) as OrganisationKind[];

/** What is filled in for an organisation. */
export interface OrganisationInput {
  readonly name: string;
  readonly kind: string;
  /** Empty for none. */
  readonly kvk: string;
}

export interface OrganisationFields {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly kvk: string | null;
}

/** Checks what was filled in, everything at once.
 *  @throws InputError for `/name`, `/kind` and `/kvk` */
export function organisationFields(input: OrganisationInput): OrganisationFields {
  const problems: Problem[] = [];
  const name = checkName(input.name, problems);
  const kind = KINDS.find(each => each === input.kind);
  if (kind === undefined)
    problems.push({
      pointer: '/kind',
      code: 'unknown-kind',
      message: {
        nl: `Kies wat voor organisatie het is: ${KINDS.map(each => KIND_NAMES[each].nl).join(', ')}.`,
        en: `Choose what kind of organisation it is: ${KINDS.map(each => KIND_NAMES[each].en).join(', ')}.`,
      },
    });
  const kvk = input.kvk.replaceAll(/[\s.]/g, '');
  if (kvk !== '' && !/^\d{8}$/.test(kvk))
    problems.push({
      pointer: '/kvk',
      code: 'invalid-kvk',
      message: {
        nl: 'Een KvK-nummer heeft acht cijfers. Laat het leeg als er geen is.',
        en: 'A KvK number has eight figures. Leave it empty when there is none.',
      },
    });
  if (problems.length > 0 || kind === undefined) throw new InputError(problems);
  return { name, kind, kvk: kvk === '' ? null : kvk };
}

/** @param problems gets one more when the name cannot be used */
export function checkName(given: string, problems: Problem[]): string {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  if (name.length < 1 || name.length > 200)
    problems.push({
      pointer: '/name',
      code: 'invalid-name',
      message: {
        nl: `De naam van de organisatie heeft 1 tot en met 200 tekens. Nu zijn het er ${name.length}.`,
        en: `The name of the organisation has 1 to 200 characters. Now it is ${name.length}.`,
      },
    });
  const sign = unusableSign(name);
  if (sign !== undefined)
    problems.push({
      pointer: '/name',
      code: 'unusable-sign',
      message: {
        nl: `De naam van de organisatie is gewone tekst. Er staat nu een teken in dat niet kan: ${sign}.`,
        en: `The name of the organisation is ordinary text. Now there is a sign in it that is not possible: ${sign}.`,
      },
    });
  return name;
}
