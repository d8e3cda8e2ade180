import { z } from 'zod';
import { Text } from '../../foundation/law/text.ts';
import { levyNeeded } from '../model/selection/levy.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { calculation } from './calculation.ts';
import { paragraphs, percent, plain } from './market-words.ts';
import { marketOf, SelectionJson } from './selection-input.ts';

const maybe = z.number().nullable();
const ending = z.strictObject({ premium: maybe, leavers: maybe });

const input = SelectionJson.extend({
  mostLeavers: z.number().default(0.95).describe('Most people that may leave, as a share of all'),
});

const output = z.strictObject({
  levy: maybe,
  keepsAll: maybe,
  without: ending,
  with: ending.nullable(),
  yield: maybe,
  status: z.literal('ours'),
  notice: Text,
});

const { selection: ours, letterSelection } = marketSources;

/** The levy needed to stop the spiral. */
export const levy = calculation({
  id: 'levy',
  title: { nl: 'Heffing tegen het vliegwiel', en: 'Levy against the flywheel' },
  about: {
    nl: 'Hoeveel elke vertrekker moet betalen om te zorgen dat er niet te veel mensen vertrekken. De invoer is die van "selection"; "levy" en "start" daarin doen niet mee.',
    en: 'How much each leaver has to pay so that not too many leave. The input is that of "selection"; "levy" and "start" in it do not count.',
  },
  input,
  output,
  example: { risk: { uniform: [0, 0.16] }, private: { loading: 0.1 }, mostLeavers: 0.25 },
  sources: [ours, letterSelection],
  compute: ({ mostLeavers, levy: _sought, start: _fixed, ...given }, trace) => {
    const result = levyNeeded({ ...marketOf(given), mostLeavers });
    trace.step('levy', result.levy, ours.id, 'computed');
    trace.step('keepsAll', result.keepsAll, ours.id, 'computed');
    return { ...result, status: 'ours' as const, notice: MODEL_NOTICE };
  },
  lines: (result, language, { mostLeavers }) => {
    const words = WORDS[language];
    const number = (value: number) => plain(value, language);
    return paragraphs(
      result.levy === null
        ? words.none(percent(mostLeavers, language))
        : words.levy(number(result.levy), percent(mostLeavers, language)),
      result.keepsAll === null ? '' : words.all(number(result.keepsAll)),
      result.without.leavers === null
        ? ''
        : words.without(number(result.without.premium!), percent(result.without.leavers, language)),
      result.notice[language],
    );
  },
});

const WORDS = {
  nl: {
    levy: (amount: string, most: string) => `Met een heffing van ${amount} vertrekt hooguit ${most}.`,
    none: (most: string) => `Geen heffing zorgt dat hooguit ${most} vertrekt.`,
    all: (amount: string) => `Met een heffing van ${amount} vertrekt niemand.`,
    without: (premium: string, leavers: string) =>
      `Zonder heffing komt de premie uit op ${premium} en vertrekt ${leavers}.`,
  },
  en: {
    levy: (amount: string, most: string) => `With a levy of ${amount} at most ${most} leave.`,
    none: (most: string) => `No levy sees to it that at most ${most} leave.`,
    all: (amount: string) => `With a levy of ${amount} nobody leaves.`,
    without: (premium: string, leavers: string) =>
      `Without a levy the premium ends at ${premium} and ${leavers} leave.`,
  },
} as const;
