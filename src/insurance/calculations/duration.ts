import { z } from 'zod';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Source } from '../../foundation/law/source.ts';
import { Text } from '../../foundation/law/text.ts';
import { incapacitatedAt, incapacitatedShare, paidShare } from '../model/duration/paid-share.ts';
import { calculation } from './calculation.ts';

const MODEL: Source = {
  id: 'duration-two-states',
  kind: 'ours',
  status: 'ours',
  ref: 'two-state Markov model in continuous time, solved in closed form',
  title: {
    nl: 'Model met twee toestanden: gezond en arbeidsongeschikt',
    en: 'Model with two states: well and incapacitated',
  },
  confidence: 'high',
  note: {
    nl: 'Wiskunde, geen meting: de kansen op ziek worden en herstel zijn altijd gelijk. In het echt dalen ze met de duur.',
    en: 'Mathematics, no measurement: the intensities of onset and recovery are constant. In reality they fall with the duration.',
  },
};

const NOTICE = {
  nl: 'Een uitkomst van ons rekenmodel. Er is geen publieke verzekering die zo uitkeert.',
  en: 'An outcome of our model. There is no public insurance that pays like this.',
};

const NOTHING_HAPPENS = {
  pointer: '/exit',
  code: 'nothing-happens',
  message: {
    nl: '0 kan hier niet als “onset” ook 0 is: dan verandert er nooit iets; verwacht: meer dan 0',
    en: '0 is not possible here when “onset” is 0 too: nothing would ever change; expected: more than 0',
  },
};

const perYear = z.number().min(0).max(1e6);
const years = z.number().min(0).max(1e6);

const input = z.strictObject({
  onset: perYear.describe('Falling ill while well, a year (λ)'),
  exit: perYear.describe('Recovery while ill, a year (μ)'),
  wait: years.default(0).describe('Years of a spell that are not paid'),
  max: years.nullish().describe('Most years that a spell is paid; left out or null: until it ends'),
  at: years.optional().describe('Years from now, for the chance that who is well now is ill then'),
});

const output = z.strictObject({
  /** In the long run, the share of time that is paid. */
  share: z.number(),
  /** In the long run, the share of time that is ill, paid or not. */
  incapacitated: z.number(),
  /** The chance to be ill after `at` years, for who is well now. */
  incapacitatedAt: z.number().optional(),
  status: z.literal('ours'),
  notice: Text,
});

/** What share of the time is paid, for constant intensities of onset and recovery. */
export const duration = calculation({
  id: 'duration',
  title: { nl: 'Duur van arbeidsongeschiktheid', en: 'Duration of incapacity' },
  about: {
    nl: 'Welk deel van de tijd er op de lange duur een uitkering loopt, bij een vaste kans per jaar om ziek te worden en te herstellen, een wachttijd en een langste duur.',
    en: 'Which share of the time is paid in the long run, with constant yearly intensities of onset and recovery, a waiting time and a longest payment.',
  },
  input,
  output,
  example: { onset: 0.06, exit: 2, wait: 1, max: 2 },
  sources: [MODEL],
  compute: ({ onset, exit, wait, max, at }, trace) => {
    if (onset + exit === 0) throw new InputError([NOTHING_HAPPENS]);
    const spells = { onset, exit };
    const part = { wait, max: max ?? undefined };
    const step = (name: string, value: number) => trace.step(name, value, MODEL.id, 'computed');
    return {
      share: step('share', paidShare(spells, part)),
      incapacitated: step('incapacitated', incapacitatedShare(spells)),
      ...(at === undefined ? {} : { incapacitatedAt: step('incapacitatedAt', incapacitatedAt(spells, at)) }),
      status: 'ours' as const,
      notice: NOTICE,
    };
  },
  lines: ({ share, incapacitated, incapacitatedAt, notice }, language, { at }) => {
    const words = WORDS[language];
    return [
      `${words.share}: ${percent(share, language)}`,
      `${words.incapacitated}: ${percent(incapacitated, language)}`,
      ...(incapacitatedAt === undefined ? [] : [`${words.at(at!)}: ${percent(incapacitatedAt, language)}`]),
      '',
      notice[language],
      '',
    ].join('\n');
  },
});

const WORDS = {
  nl: {
    share: 'Deel van de tijd met uitkering',
    incapacitated: 'Deel van de tijd arbeidsongeschikt',
    at: (years: number) => `Kans om over ${years} jaar arbeidsongeschikt te zijn`,
  },
  en: {
    share: 'Share of time with benefit',
    incapacitated: 'Share of time incapacitated',
    at: (years: number) => `Chance to be incapacitated in ${years} years`,
  },
} as const;

function percent(share: number, language: 'nl' | 'en'): string {
  const text = (share * 100).toFixed(8);
  return `${language === 'nl' ? text.replace('.', ',') : text} %`;
}
