import { formatAmount } from '../../foundation/law/money.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import type { Segment } from '../model/timeline/segments.ts';

interface Told {
  readonly segments: readonly (Omit<Segment, 'until' | 'class'> & {
    readonly until?: string | undefined;
    readonly class?: string | undefined;
  })[];
  readonly level: string;
  readonly notice: Text;
}

const WORDS = {
  nl: {
    before: 'inkomen',
    waiting: 'wachttijd, geen uitkering',
    benefit: 'uitkering',
    'no-benefit': 'geen uitkering',
    pension: 'AOW',
    supplement: 'toeslag',
    until: 'tot en met',
    from: 'vanaf',
    level: (day: string) => `Bedragen per maand, op het niveau van ${day}.`,
  },
  en: {
    before: 'income',
    waiting: 'waiting time, no benefit',
    benefit: 'benefit',
    'no-benefit': 'no benefit',
    pension: 'state pension',
    supplement: 'supplement',
    until: 'until',
    from: 'from',
    level: (day: string) => `Amounts per month, at the level of ${day}.`,
  },
} as const;

/** A timeline as text for a terminal. */
export function timelineLines({ segments, level, notice }: Told, language: Language): string {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const one = ({ kind, from, until, income, benefit, supplement, class: name }: Told['segments'][number]) => {
    const time = until === undefined ? `${words.from} ${from}` : `${from} ${words.until} ${until}`;
    const money = kind === 'before' ? ` ${amount(income)}` : kind === 'benefit' ? ` ${amount(benefit)}` : '';
    const more = supplement > 0 ? `, ${words.supplement} ${amount(supplement)}` : '';
    return `${time}: ${words[kind]}${money}${more}${name && kind === 'benefit' ? ` (${name})` : ''}`;
  };
  return [...segments.map(one), '', words.level(level), notice[language], ''].join('\n');
}
