import { addDays, addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';

/** A stretch of time in which the amounts per month stay the same. Both ends inclusive. */
export interface Segment {
  readonly kind: 'before' | 'waiting' | 'benefit' | 'no-benefit' | 'pension';
  readonly from: IsoDate;
  /** Left out for the last one. */
  readonly until?: IsoDate;
  /** From one's own work. */
  readonly income: Cents;
  readonly benefit: Cents;
  readonly supplement: Cents;
  /** The class that is paid. */
  readonly class?: string;
}

/** What is paid from a day on. */
export interface Paid {
  readonly from: IsoDate;
  readonly benefit: Cents;
  readonly supplement: Cents;
  readonly income: Cents;
  readonly class: string;
}

export interface TimelineFacts {
  readonly onset: IsoDate;
  /** Undefined: the waiting time never ends in a right. */
  readonly benefitFrom: IsoDate | undefined;
  readonly pension: IsoDate;
  /** Income per month before onset. */
  readonly before: Cents;
  /** In order of time; the first counts from the first day with a right. */
  readonly paid: readonly Paid[];
}

/** How many months before onset the line begins. */
const MONTHS_BEFORE = 12;

/** The income of a person from a year before onset to the pension age, as stretches that follow each other without a gap. */
export function segments({ onset, benefitFrom, pension, before, paid }: TimelineFacts): readonly Segment[] {
  const right = benefitFrom === undefined || benefitFrom > pension ? pension : benefitFrom;
  const none = { income: 0, benefit: 0, supplement: 0 };
  const starts: readonly Omit<Segment, 'until'>[] = [
    { ...none, kind: 'before', from: addMonths(onset, -MONTHS_BEFORE), income: before },
    { ...none, kind: 'waiting', from: onset },
    ...paid
      .map((one, i) => ({ ...one, from: i === 0 || one.from < right ? right : one.from }))
      .filter(({ from }, i, all) => from < pension && all[i + 1]?.from !== from)
      .map(one => ({ ...one, kind: one.benefit > 0 ? ('benefit' as const) : ('no-benefit' as const) })),
    { ...none, kind: 'pension', from: pension },
  ];
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    if (next === undefined) return [start];
    return next.from > start.from ? [{ ...start, until: addDays(next.from, -1) }] : [];
  });
}
