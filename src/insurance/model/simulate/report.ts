import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Status } from '../../../foundation/law/source.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { type FigureSource, figureSources, sectors } from '../../rules/population.ts';
import type { Variant } from '../../rules/variant.ts';
import { GROUPS, type Group } from '../dynamics/groups.ts';
import type { Assumptions } from '../population/assumptions.ts';
import { type Calibrated, calibrate } from '../population/calibration.ts';
import type { Collected } from './collect.ts';
import { type Compared, compareOutcomes } from './compared.ts';
import type { Prepared } from './input.ts';
import { type Interval, intervalOf } from './interval.ts';
import { SHARD, STARTERS } from './plan.ts';
import { GROWN_YEARS, type Replication, type YearFigures } from './replication.ts';
import { BYTES_AT_ONCE } from './run-task.ts';

/** One year under one variant, each figure with its interval. Amounts in cents, `premium` as a share of profit. */
export type ReportedYear = { readonly year: number } & { readonly [K in keyof YearFigures]: Interval };

export interface ReportedGroup {
  readonly by: Group['by'];
  readonly id: string;
  readonly name: Text;
  readonly persons: Interval;
  /** Share of the persons who get more than they pay. */
  readonly winners: Interval;
  /** What a person gets less what they pay, in cents. */
  readonly net: Interval;
}

export interface ReportedVariant {
  readonly variant: string;
  readonly name: Text;
  readonly status: Status;
  readonly notice: Text;
  readonly waitingWeeks: number;
  readonly premium: {
    /** As the paper has it; null when it names none. */
    readonly published: number | null;
    /** The same share of profit in every year of the simulation. */
    readonly level: Interval;
    /** The share in the last years, when claims no longer pile up. */
    readonly grown: Interval;
  };
  readonly compared: readonly Compared[];
  readonly years: readonly ReportedYear[];
  readonly groups: readonly ReportedGroup[];
}

export interface SimulationReport {
  readonly persons: number;
  readonly years: number;
  readonly seed: number;
  readonly replications: number;
  readonly date: IsoDate;
  /** Minimum wage per month on that date, in cents. */
  readonly minimumWage: number;
  readonly assumptions: Assumptions;
  /** Person-years that were followed, over all variants and replications. */
  readonly personYears: number;
  readonly memory: { readonly bytesAPerson: number; readonly personsAtOnce: number };
  readonly variants: readonly ReportedVariant[];
  /** The population of the first replication beside the figures that it is drawn to. */
  readonly calibration: readonly Calibrated[];
  /** Where the figures come from, by the id in `calibration` and `compared`. */
  readonly sources: readonly FigureSource[];
  readonly notice: Text;
}

const NOTICE = {
  nl: `Een model, geen voorspelling. Bedragen groeien niet mee met de lonen; uitvoeringskosten, sterfte en gedrag tellen niet mee. Bij de start heeft nog niemand een uitkering: pas na tientallen jaren is de regeling volgroeid (de laatste ${GROWN_YEARS} jaar). Waar geen cijfer was, hebben we zelf gekozen; dat staat in de gegevens.`,
  en: `A model, no forecast. Amounts do not grow with wages; costs of administration, deaths and behaviour are left out. Nobody has a benefit at the start: it takes decades for the scheme to be grown up (the last ${GROWN_YEARS} years). Where there was no figure, we chose one; the data say so.`,
};

/** What a simulation says, from what was collected. */
export function reportOf(
  { plan, variants, date, wage }: Prepared,
  { replications, tally }: Collected,
): SimulationReport {
  const { persons, years, seed, assumptions } = plan;
  return {
    persons,
    years,
    seed,
    replications: plan.replications,
    date,
    minimumWage: wage,
    assumptions,
    personYears: Math.round(replications.flat().reduce((sum, one) => sum + one.personYears, 0)),
    memory: {
      bytesAPerson: BYTES_AT_ONCE,
      personsAtOnce: Math.min(persons, SHARD) + Math.min(persons, STARTERS),
    },
    variants: variants.map((variant, i) => variantOf(variant, replications[i]!)),
    calibration: calibrate(tally, assumptions),
    sources: figureSources,
    notice: NOTICE,
  };
}

function variantOf(variant: Variant, of: readonly Replication[]): ReportedVariant {
  const { id, name, status, notice, waiting, premium } = variant;
  const over = (figure: (one: Replication) => number) => intervalOf(of.map(figure));
  return {
    variant: id,
    name,
    status,
    notice,
    waitingWeeks: waiting.weeks,
    premium: {
      published: premium.rate === null ? null : premium.rate / 10_000,
      level: over(({ level }) => level),
      grown: over(({ grown }) => grown),
    },
    compared: compareOutcomes(variant, over),
    years: of[0]!.years.map((first, year) => ({
      year: year + 1,
      ...(Object.fromEntries(
        Object.keys(first).map(key => [key, over(({ years }) => years[year]![key as keyof YearFigures])]),
      ) as { [K in keyof YearFigures]: Interval }),
    })),
    groups: GROUPS.map((group, i) => ({
      by: group.by,
      id: group.id,
      name: nameOf(group),
      persons: over(({ groups }) => groups[i]!.persons),
      winners: over(({ groups }) => groups[i]!.winners),
      net: over(({ groups }) => groups[i]!.net),
    })),
  };
}

function nameOf({ by, id }: Group): Text {
  if (by === 'sector') return sectors.find(sector => sector.id === id)!.name;
  if (by === 'age')
    return { nl: `${id.replace('-', ' tot en met ')} jaar`, en: `aged ${id.replace('-', ' to ')}` };
  return NAMES[id]!;
}

const NAMES: Readonly<Record<string, Text>> = {
  men: { nl: 'mannen', en: 'men' },
  women: { nl: 'vrouwen', en: 'women' },
  'private-cover': { nl: 'met aov', en: 'with private cover' },
  'without-private-cover': { nl: 'zonder aov', en: 'without private cover' },
};
