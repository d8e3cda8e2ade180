import { z } from 'zod';
import { table, wrap } from '../../foundation/command-line/layout.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { Cents, formatAmount } from '../../foundation/law/money.ts';
import { STATUSES, type Status } from '../../foundation/law/source.ts';
import { Text } from '../../foundation/law/text.ts';
import type { Tracer } from '../../foundation/law/tracer.ts';
import { guaranteeFund as solve } from '../model/affordability/guarantee-fund.ts';
import { benefitPlan } from '../model/benefit/benefit-plan.ts';
import { problemAt } from '../model/market-problem.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import { wageOn } from '../model/wage-on.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { minimumWageSources } from '../rules/minimum-wage.ts';
import {
  claimants as knownClaimants,
  waiting as knownWaiting,
  sideBySideSources,
} from '../rules/side-by-side.ts';
import { variantSources } from '../rules/variants.ts';
import { calculation } from './calculation.ts';
import { percent } from './market-words.ts';

const share = z.number().min(0).max(1);

const output = z.strictObject({
  variant: z.string(),
  wanted: Cents,
  publicBenefit: Cents,
  publicWaitWeeks: z.number(),
  uncovered: z.strictObject({ afterWait: Cents, duringWait: Cents, duringWeeks: z.number() }),
  /** What the public insurance never covers. */
  notInsured: Text,
  price: z.strictObject({ afterWait: Cents, duringWait: Cents, together: Cents }),
  claimants: z.number(),
  waiting: z.number(),
  mostClaimants: z.number(),
  mostWaiting: z.number(),
  buffer: Cents,
  status: z.enum(STATUSES),
  notice: Text,
});

/** What the public insurance leaves uncovered, and what it would cost to cover it through a mutual guarantee fund. */
export const guaranteeFund = calculation({
  id: 'guarantee-fund',
  title: {
    nl: 'Aanvulling via een Onderling Waarborgfonds',
    en: 'Supplement through a mutual guarantee fund',
  },
  about: {
    nl: 'Wat je niet krijgt van de publieke verzekering als je helemaal niet kunt werken, en wat het kost om dat samen aan te vullen. Bedragen in centen, winst per jaar.',
    en: 'What the public insurance does not pay when you cannot work at all, and what it costs to supplement it together. Amounts in cents, profit per year.',
  },
  input: z.strictObject({
    variant: VariantChoice,
    date: IsoDate,
    profit: Cents,
    cover: share.default(0.7).describe('Part of the profit that you want to have'),
    waitWeeks: z.int().min(0).default(4).describe('After how many weeks the fund pays'),
    members: z.int().default(1000),
    claimants: share.optional().describe('Share of the members that is past the public waiting time'),
    waiting: share
      .optional()
      .describe('Share that is between the waiting time of the fund and the public one'),
    loading: z.number().default(0).describe('For costs, as a part of what is paid out'),
    certainty: z.number().default(0.99).describe('Chance with which premium and buffer are enough'),
  }),
  output,
  example: { variant: 'bill-2025', date: '2026-01-01', profit: 6_000_000 },
  sources: [
    marketSources.letterSelection,
    marketSources.fund,
    ...sideBySideSources,
    ...variantSources,
    ...minimumWageSources,
  ],
  date: ({ date }) => date,
  compute: (input, trace) => {
    const rules = chosenVariant(input.variant);
    const { value: wage, source } = wageOn(input.date, '/date');
    trace.step('minimumWage', wage, source, 'parameter');
    const publicWaitWeeks = trace.step('wait', rules.waiting.weeks, rules.waiting.source, 'parameter');
    const claimants = shareOf('claimants', input.claimants, knownClaimants, publicWaitWeeks, trace);
    const waiting = shareOf('waiting', input.waiting, knownWaiting, publicWaitWeeks, trace);
    const fund = solve({ ...input, plan: benefitPlan(rules, wage), publicWaitWeeks, claimants, waiting });
    const step = (name: string, value: number) => trace.step(name, value, marketSources.fund.id, 'computed');
    step('publicBenefit', fund.publicBenefit);
    step('uncovered', fund.uncovered.afterWait);
    step('price', fund.price.together);
    return {
      variant: rules.id,
      ...fund,
      publicWaitWeeks,
      claimants,
      waiting,
      notInsured: notInsured(rules.criterion.kind === 'loss' ? rules.classes[0]!.from : undefined),
      status: 'ours' as Status,
      notice: MODEL_NOTICE,
    };
  },
  lines: (result, language) => {
    const words = WORDS[language];
    const amount = (cents: number) => formatAmount(cents, language);
    const { uncovered, price } = result;
    return [
      table(
        [
          [words.wanted, amount(result.wanted)],
          [words.public(result.publicWaitWeeks), amount(result.publicBenefit)],
          [words.after, amount(uncovered.afterWait), words.costs, amount(price.afterWait)],
          [
            words.during(uncovered.duringWeeks),
            amount(uncovered.duringWait),
            words.costs,
            amount(price.duringWait),
          ],
          [words.buffer, amount(result.buffer)],
        ],
        [1, 3],
      ),
      wrap(words.shares(percent(result.claimants, language), percent(result.waiting, language))),
      wrap(result.notInsured[language]),
      wrap(words.nobody),
      wrap(result.notice[language]),
    ].join('\n');
  },
});

/** The share as it was given, else the one that we know for that waiting time.
 *  @throws InputError when there is neither */
function shareOf(
  name: 'claimants' | 'waiting',
  given: number | undefined,
  known: typeof knownClaimants,
  weeks: number,
  trace: Tracer,
): number {
  if (given !== undefined) return trace.step(name, given, null, 'answer');
  const found = known.find(({ waitWeeks }) => waitWeeks === weeks);
  if (found !== undefined) return trace.step(name, found.parts / 10_000, found.source, 'parameter');
  throw new InputError([
    problemAt(`/${name}`, 'missing', null, {
      nl: `een aandeel; voor een wachttijd van ${weeks} weken kennen we er geen`,
      en: `a share; for a waiting time of ${weeks} weeks we know none`,
    }),
  ]);
}

/** @param threshold loss in per cents below which nothing is paid; undefined where the minimum wage is the measure */
function notInsured(threshold: number | undefined): Text {
  if (threshold === undefined)
    return {
      nl: 'Wie nog het minimumloon kan verdienen, krijgt niets van de publieke verzekering. Dat zit niet in deze prijs.',
      en: 'Whoever can still earn the minimum wage gets nothing from the public insurance. That is not in this price.',
    };
  return {
    nl: `Bij minder dan ${threshold} procent verlies krijg je niets van de publieke verzekering. Dat zit niet in deze prijs.`,
    en: `With a loss of less than ${threshold} per cent you get nothing from the public insurance. That is not in this price.`,
  };
}

const WORDS = {
  nl: {
    wanted: 'Wat je per maand wilt hebben',
    public: (weeks: number) => `Publieke verzekering, na ${weeks} weken`,
    after: 'Dan blijft ongedekt',
    during: (weeks: number) => `Daarvoor ongedekt (${weeks} weken)`,
    costs: 'kost per maand',
    buffer: 'Eenmalige inleg voor een slecht jaar',
    shares: (claimants: string, waiting: string) =>
      `We rekenen met ${claimants} van de leden na de wachttijd en ${waiting} ervoor. Dat is een grove schatting.`,
    nobody: 'Niemand heeft zo’n fonds nog uitgewerkt.',
  },
  en: {
    wanted: 'What you want per month',
    public: (weeks: number) => `Public insurance, after ${weeks} weeks`,
    after: 'Uncovered then',
    during: (weeks: number) => `Uncovered before (${weeks} weeks)`,
    costs: 'costs per month',
    buffer: 'Paid in once, for a bad year',
    shares: (claimants: string, waiting: string) =>
      `We take ${claimants} of the members after the waiting time and ${waiting} before it. That is a rough estimate.`,
    nobody: 'Nobody has worked out such a fund yet.',
  },
} as const;
