import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { Text } from '../../foundation/law/text.ts';
import { pensionAge as pensionAgeOf } from '../model/pension-age/pension-age.ts';
import { pensionAges } from '../rules/pension-age.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';

const NOTICE = {
  fixed: {
    nl: 'Deze leeftijd ligt vast.',
    en: 'This age is fixed.',
  },
  estimated: {
    nl: 'Deze leeftijd ligt nog niet vast. Hij kan hoger worden, niet lager.',
    en: 'This age is not fixed yet. It can rise, it cannot fall.',
  },
};

const output = z.strictObject({
  years: z.int(),
  months: z.int(),
  /** The day on which the age is reached. */
  date: IsoDate,
  fixed: z.boolean(),
  status: z.enum(['law', 'ours']),
  notice: Text,
});

/** The pension age of whoever is born on a day. */
export const pensionAge = calculation({
  id: 'pension-age',
  title: { nl: 'AOW-leeftijd', en: 'Pension age' },
  about: {
    nl: 'Op welke leeftijd en welke dag iemand AOW krijgt. Een uitkering loopt hooguit tot die dag.',
    en: 'At which age and on which day somebody gets a state pension. A benefit lasts until that day at most.',
  },
  input: z.strictObject({ born: Day.describe('Day of birth') }),
  output,
  example: { born: '1961-09-30' },
  sources: pensionAges.sources,
  compute: ({ born }, trace) => {
    trace.step('born', born, null, 'answer');
    const { years, months, date, fixed, source } = pensionAgeOf(born);
    trace.step('age', { years, months }, source, 'parameter');
    trace.step('date', date, source, 'computed');
    const status = fixed ? ('law' as const) : ('ours' as const);
    return { years, months, date, fixed, status, notice: fixed ? NOTICE.fixed : NOTICE.estimated };
  },
  lines: ({ years, months, date, notice }, language) =>
    language === 'nl'
      ? `AOW-leeftijd: ${years} jaar en ${months} maanden, bereikt op ${date}\n${notice.nl}\n`
      : `Pension age: ${years} years and ${months} months, reached on ${date}\n${notice.en}\n`,
});
