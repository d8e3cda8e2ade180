import { PAST_YEARS, type People } from '../population/people.ts';
import { mix } from '../population/random.ts';
import { shockOf } from '../population/shocks.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';
import type { Scheme } from './scheme.ts';

/** Whoever may have a claim. */
export interface Claimant {
  person: number;
  /** Whole number that nobody else has: decides the profits and the loss of earning capacity. */
  serial: number;
  /** When a starter started, in years; -1 for who worked already. */
  entered: number;
  /** Earlier spells of illness: begin and end in turn, in years; the first `known` of them. */
  readonly spells: number[];
  known: number;
}

/** Books the benefit of a spell of illness that outlasts the waiting time.
 *  @param falls the first moment of illness @param back the moment of recovery, pension or the end of time, in years
 *  @returns the benefit in cents, 0 when there is none */
export function bookClaim(
  { claims, years }: Ledger,
  people: People,
  claimant: Claimant,
  falls: number,
  back: number,
  life: Life,
  scheme: Scheme,
): number {
  const begin = falls + scheme.wait;
  const end = Math.min(back, begin + scheme.max);
  const year = Math.floor(falls);
  const share = paidShare(people, claimant, year, life, scheme);
  if (share === 0) return 0;
  const base = Math.min(scheme.baseCap, baseOf(people, claimant, year, life, scheme));
  const yearly = Math.floor(share * base);
  if (yearly === 0) return 0;
  claims[Math.floor(begin) * 4 + 2]!++;
  if (end < years) claims[Math.floor(end) * 4 + 3]!++;
  let total = 0;
  for (let y = Math.floor(begin); y < end; y++) {
    const part = Math.min(end, y + 1) - Math.max(begin, y);
    const amount = Math.floor(yearly * part);
    claims[y * 4]! += part;
    claims[y * 4 + 1]! += amount;
    total += amount;
  }
  return total;
}

/** The base (grondslag) before its cap: the last year, or the average of five years when that counts and is higher. */
function baseOf(people: People, claimant: Claimant, year: number, life: Life, scheme: Scheme): number {
  const last = lastYearOf(people, claimant, year, life, scheme);
  return scheme.fiveYears ? Math.max(last, averageOf(people, claimant, year, life, 5)) : last;
}

/** Profit of the year before; a loss is nothing. A starter's only year is scaled up where the scheme says so. */
function lastYearOf(people: People, claimant: Claimant, year: number, life: Life, scheme: Scheme): number {
  const first = Math.floor(claimant.entered);
  if (claimant.entered >= 0 && year <= first + 1 && scheme.starters) {
    const only = year === first ? first : year - 1;
    return Math.max(0, fullProfit(people, claimant, only, life));
  }
  return profitOf(people, claimant, year - 1, life);
}

/** Which share of the base is paid. */
function paidShare(
  people: People,
  claimant: Claimant,
  year: number,
  life: Life,
  { classes, mustMiss, allowance }: Scheme,
): number {
  const loss = lossOf(life, mix(mix(claimant.serial) + year) >>> 0);
  if (mustMiss > 0) {
    // Whoever earned less than the amount could have earned it in other work: that capacity is what is lost.
    const before = Math.max(mustMiss, averageOf(people, claimant, year, life, 3));
    if ((1 - loss / 100) * before >= mustMiss) return 0;
  }
  let pays = 0;
  for (const row of classes) if (loss >= row.from) pays = row.pays;
  return pays * (1 + allowance);
}

/** Loss of earning capacity in per cents for a draw of 32 bits. */
function lossOf({ loss }: Life, draw: number): number {
  let left = draw * 2 ** -32;
  let row = loss[0]!;
  for (let i = 1; left >= row.share && i < loss.length; i++) {
    left -= row.share;
    row = loss[i]!;
  }
  return row.from + (row.until - row.from) * Math.min(1, left / row.share);
}

/** Mean of the profits of the years before, losses as nothing; years before the start of the firm count too. */
function averageOf(people: People, claimant: Claimant, year: number, life: Life, count: number): number {
  let sum = 0;
  for (let y = year - count; y < year; y++) sum += profitOf(people, claimant, y, life);
  return sum / count;
}

/** Profit of a year as earned: less for the part that was not worked, 0 for a loss or before the start. */
function profitOf(people: People, claimant: Claimant, year: number, life: Life): number {
  const { person, entered } = claimant;
  if (year < 0) return entered >= 0 ? 0 : Math.max(0, people.profits[year + PAST_YEARS]![person]!);
  const worked = Math.min(1, year + 1 - entered) - goneIn(claimant, year);
  return worked <= 0 ? 0 : Math.max(0, fullProfit(people, claimant, year, life)) * worked;
}

/** Profit of a year for who works all of it. Follows from person and year alone, so that it is drawn only when needed. */
function fullProfit(people: People, { person, serial }: Claimant, year: number, { shocks }: Life): number {
  return people.level[person]! * shocks[shockOf(mix(mix(serial) + 0x10000 + year))]!;
}

/** Which part of a year was not worked through illness. */
function goneIn({ spells, known }: Claimant, year: number): number {
  let gone = 0;
  for (let i = 0; i < known; i += 2)
    gone += Math.max(0, Math.min(spells[i + 1]!, year + 1) - Math.max(spells[i]!, year));
  return gone;
}
