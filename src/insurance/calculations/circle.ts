import { z } from 'zod';
import { STATUSES } from '../../foundation/law/source.ts';
import { Text } from '../../foundation/law/text.ts';
import { placeOf } from '../model/circle/circle.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import { pensionAges } from '../rules/pension-age.ts';
import { KINDS } from '../rules/variant.ts';
import { variants } from '../rules/variants.ts';
import { about, ruleSources } from './about-variant.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';

const PLACES = ['in', 'choice', 'out', 'open', 'needs'] as const;

const Reason = z.strictObject({ because: Text, source: z.string() });

const output = z.strictObject({
  /** Per variant, by its name. */
  places: z.record(z.string(), z.enum(PLACES)),
  variants: z.array(
    z.strictObject({
      variant: z.string(),
      name: Text,
      status: z.enum(STATUSES),
      notice: Text,
      place: z.enum(PLACES),
      reasons: z.array(Reason),
      notes: z.array(Reason),
      /** Answers that can still change the place. */
      needs: z.array(z.string()),
    }),
  ),
  notice: Text,
});

const NOTICE = {
  nl: 'Alleen de WAZ was ooit wet, en die is gesloten. Nu is er geen publieke verzekering voor alle zelfstandigen.',
  en: 'Only the WAZ was ever law, and it is closed. Now there is no public insurance for all self-employed people.',
};

/** Who would be insured under which variant, and why. */
export const circle = calculation({
  id: 'circle',
  title: { nl: 'Kring van verzekerden', en: 'Circle of insured persons' },
  about: {
    nl: 'Of iemand verzekerd is onder elke variant, en waarom. Laat weg wat je niet weet: "needs" zegt welk antwoord nog telt. Zonder "variant" komen alle varianten.',
    en: 'Whether somebody is insured under each variant, and why. Leave out what you do not know: "needs" says which answer still counts. Without "variant" all variants are told.',
  },
  input: z.strictObject({
    date: Day,
    variant: VariantChoice.optional(),
    kind: z.enum(KINDS).optional(),
    born: Day.optional().describe('Day of birth'),
    staff: z.boolean().optional().describe('Employs others'),
    farming: z.boolean().optional(),
    conscientiousObjector: z.boolean().optional(),
    alsoEmployee: z.boolean().optional(),
    alreadyInsuredSince: Day.nullish().describe('Since when there is a private policy'),
  }),
  output,
  example: { date: '2026-01-01', kind: 'profit-taker', born: '1980-05-01', staff: true, farming: false },
  sources: [...ruleSources, ...pensionAges.sources],
  date: ({ date }) => date,
  compute: ({ date, variant, ...person }, trace) => {
    for (const [name, value] of Object.entries(person))
      if (value !== undefined) trace.step(name, value, null, 'answer');
    const asked = variant === undefined ? variants() : [chosenVariant(variant)];
    const told = asked.map(rules => {
      const { place, reasons, notes, needs } = placeOf(rules, person, date);
      trace.step(`place under ${rules.id}`, place, rules.source, 'computed');
      const copied = (list: typeof reasons) => list.map(reason => ({ ...reason }));
      return {
        ...about(rules),
        name: rules.name,
        place,
        reasons: copied(reasons),
        notes: copied(notes),
        needs: [...needs],
      };
    });
    return {
      places: Object.fromEntries(told.map(one => [one.variant, one.place])),
      variants: told,
      notice: NOTICE,
    };
  },
  lines: ({ variants: told, notice }, language) => {
    const words = WORDS[language];
    return [
      ...told.flatMap(({ name, place, reasons, notes, needs }) => [
        `${name[language]}: ${words[place]}`,
        ...[...reasons, ...notes].map(({ because }) => `  - ${because[language]}`),
        ...(needs.length > 0 ? [`  ${words.asks}: ${needs.join(', ')}`] : []),
      ]),
      '',
      notice[language],
      '',
    ].join('\n');
  },
});

const WORDS = {
  nl: {
    in: 'verzekerd',
    choice: 'verzekerd, of kiezen voor een eigen verzekering',
    out: 'niet verzekerd',
    open: 'niet te zeggen: de variant zegt er niets over',
    needs: 'nog niet te zeggen',
    asks: 'Nog nodig',
  },
  en: {
    in: 'insured',
    choice: 'insured, or choose a private policy',
    out: 'not insured',
    open: 'cannot be said: the variant is silent on it',
    needs: 'cannot be said yet',
    asks: 'Still needed',
  },
} as const;
