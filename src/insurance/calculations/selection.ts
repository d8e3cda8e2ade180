import { z } from 'zod';
import { table } from '../../foundation/command-line/layout.ts';
import { type Language, Text } from '../../foundation/law/text.ts';
import { selection as solve } from '../model/selection/selection.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { marketSwitches } from '../rules/market-switches.ts';
import { calculation } from './calculation.ts';
import { paragraphs, percent, plain } from './market-words.ts';
import { marketOf, SelectionJson } from './selection-input.ts';

const maybe = z.number().nullable();
const ending = { premium: maybe, leavers: maybe };

const output = z.strictObject({
  pooledPremium: z.number(),
  start: z.number(),
  equilibria: z.array(
    z.strictObject({
      premium: z.number(),
      leavers: z.number(),
      stable: z.boolean(),
      slope: maybe,
      spiral: z.boolean(),
    }),
  ),
  /** Premiums at which a whole group is indifferent and that hold only if it splits up. */
  jumps: z.array(
    z.strictObject({ premium: z.number(), leavers: z.number(), turns: z.enum(['away', 'towards']) }),
  ),
  continua: z.array(z.tuple([z.number(), z.number()])),
  path: z.array(z.number()),
  limit: maybe,
  converged: z.boolean(),
  cycle: z.tuple([z.number(), z.number()]).nullable(),
  leavers: maybe,
  spiral: z.boolean(),
  coverMultiple: maybe,
  without: z.strictObject(ending),
  effects: z.array(
    z.strictObject({
      switch: z.string(),
      kind: z.enum(['accelerator', 'damper']),
      name: Text,
      change: Text,
      ...ending,
    }),
  ),
  flywheel: z.array(z.strictObject({ premium: z.number(), averageCost: z.number(), leavers: z.number() })),
  status: z.literal('ours'),
  notice: Text,
});

const { selection: ours, letterSelection, akerlof, einavFinkelstein } = marketSources;

/** Adverse selection (averechtse selectie): premium → who leaves → premium, to all equilibria. */
export const selection = calculation({
  id: 'selection',
  title: { nl: 'Averechtse selectie', en: 'Adverse selection' },
  about: {
    nl: 'Welke premie zichzelf waarmaakt als mensen met een laag risico weg kunnen: alle evenwichten, het pad ernaartoe en wat elke schakelaar doet.',
    en: 'Which premium brings itself about when people with a low risk can leave: all equilibria, the path towards them and what each switch does.',
  },
  input: SelectionJson,
  output,
  example: { risk: { uniform: [0, 0.16] }, private: { loading: 0.3 }, inert: 0.2, levy: 0.002 },
  sources: [ours, letterSelection, akerlof, einavFinkelstein],
  compute: ({ levy, start, ...given }, trace) => {
    const result = solve(marketOf(given, levy, start));
    const step = <T>(name: string, value: T) => trace.step(name, value, ours.id, 'computed');
    const premiums = result.equilibria.map(({ premium, stable }) => ({ premium, stable }));
    step('pooledPremium', result.pooledPremium);
    step('equilibria', premiums);
    step('limit', result.limit);
    return {
      pooledPremium: result.pooledPremium,
      start: result.start,
      equilibria: [...result.equilibria],
      jumps: [...result.jumps],
      continua: result.continua.map(([from, to]): [number, number] => [from, to]),
      path: [...result.path],
      limit: result.limit,
      converged: result.limit !== null,
      cycle: result.cycle === null ? null : ([...result.cycle] as [number, number]),
      leavers: result.leavers,
      spiral: result.spiral,
      coverMultiple: result.coverMultiple,
      without: result.without,
      effects: result.effects.map(effect => ({
        ...effect,
        ...marketSwitches[effect.switch],
      })),
      flywheel: [...result.flywheel],
      status: 'ours' as const,
      notice: MODEL_NOTICE,
    };
  },
  lines: (result, language) => {
    const words = WORDS[language];
    const number = (value: number) => plain(value, language);
    const rows = result.equilibria.map(one => [
      number(one.premium),
      percent(one.leavers, language),
      one.stable ? words.stable : words.unstable,
    ]);
    const changes = result.effects.map(one => [one.name[language], ...endingOf(one, language)]);
    return paragraphs(
      words.pooled(number(result.pooledPremium)),
      rows.length === 0 ? words.none : table([words.head, ...rows], [0, 1]),
      ...result.jumps.map(one => words[one.turns](number(one.premium))),
      result.limit === null
        ? words.restless
        : words.path(number(result.start), number(result.limit), percent(result.leavers!, language)),
      result.spiral ? words.spiral : '',
      result.coverMultiple === null ? '' : words.cover(number(result.coverMultiple)),
      changes.length === 0
        ? ''
        : table(
            [words.effectHead, [words.without, ...endingOf(result.without, language)], ...changes],
            [1, 2],
          ),
      result.notice[language],
    );
  },
});

function endingOf(
  { premium, leavers }: { readonly premium: number | null; readonly leavers: number | null },
  language: Language,
): readonly [string, string] {
  if (premium === null || leavers === null) return ['–', '–'];
  return [plain(premium, language), percent(leavers, language)];
}

const WORDS = {
  nl: {
    pooled: (premium: string) => `Als iedereen blijft, is de premie ${premium}.`,
    head: ['premie', 'vertrokken', ''],
    stable: 'stabiel',
    unstable: 'niet stabiel',
    none: 'Er is geen premie die zichzelf waarmaakt.',
    away: (premium: string) =>
      `Bij een premie van ${premium} kantelt het: daaronder zakt de premie, daarboven stijgt ze.`,
    towards: (premium: string) => `Rond een premie van ${premium} gaat het heen en weer.`,
    path: (start: string, limit: string, leavers: string) =>
      `Vanaf een premie van ${start} komt de premie uit op ${limit}. Dan is ${leavers} vertrokken.`,
    restless: 'De premie komt niet tot rust.',
    spiral: 'Er blijft minder dan 5 procent over: het vliegwiel heeft de verzekering leeggetrokken.',
    cover: (multiple: string) =>
      `Wie vertrekt, krijgt voor hetzelfde geld gemiddeld ${multiple} keer de dekking.`,
    effectHead: ['schakelaar, elk apart', 'premie', 'vertrokken'],
    without: 'geen',
  },
  en: {
    pooled: (premium: string) => `When everybody stays, the premium is ${premium}.`,
    head: ['premium', 'left', ''],
    stable: 'stable',
    unstable: 'not stable',
    none: 'There is no premium that brings itself about.',
    away: (premium: string) =>
      `At a premium of ${premium} it tips: below it the premium falls, above it rises.`,
    towards: (premium: string) => `Around a premium of ${premium} it goes to and fro.`,
    path: (start: string, limit: string, leavers: string) =>
      `From a premium of ${start} the premium ends at ${limit}. By then ${leavers} have left.`,
    restless: 'The premium does not come to rest.',
    spiral: 'Less than 5 per cent are left: the flywheel has emptied the insurance.',
    cover: (multiple: string) =>
      `Who leaves gets ${multiple} times the cover for the same money, on average.`,
    effectHead: ['switch, each alone', 'premium', 'left'],
    without: 'none',
  },
} as const;
