import type { Text } from '../../../foundation/law/text.ts';
import {
  composition,
  cover,
  type FigureSource,
  figureSources,
  income,
  sectors,
} from '../../rules/population.ts';
import type { Assumptions } from './assumptions.ts';
import { chanceAbove, meanBelowCap } from './lognormal.ts';
import { CHECKS, type Counted, countWhere, quantileOf, type Tally } from './tally.ts';

/** A figure beside what was drawn. Shares as fractions of 1, amounts in cents a year. */
export interface Calibrated {
  readonly id: string;
  readonly name: Text;
  readonly unit: 'share' | 'cents';
  readonly target: number;
  readonly drawn: number;
  /** Drawn less target. */
  readonly deviation: number;
  /** Standard error of what was drawn: chance alone gives a deviation of up to twice this 19 times in 20. */
  readonly samplingError: number;
  /** Whether the population is made to fit this figure, only compared with it, or follows from mathematics. */
  readonly use: 'fitted' | 'compared' | 'exact';
  readonly source: string;
  readonly confidence: FigureSource['confidence'];
}

interface Target {
  readonly id: string;
  readonly name: Text;
  readonly value: number;
  readonly source: string;
  readonly use?: Calibrated['use'];
}

/** Sets every figure that the population is drawn to beside what was drawn. */
export function calibrate(tally: Tally, assumptions: Assumptions): readonly Calibrated[] {
  return [
    ...shares(tally, assumptions),
    ...covered(tally),
    ...medians(tally, assumptions),
    ...closedForms(tally),
  ];
}

function shares(tally: Tally, { lossYears }: Assumptions): readonly Calibrated[] {
  const { counts, starters } = tally;
  const all = counts[0]!;
  const total = sectors.reduce((sum, { thousands }) => sum + thousands.value, 0);
  const people = (target: Target, holds: (counted: Counted) => boolean) =>
    share(target, countWhere(tally, holds), all);
  return [
    people(named('men', composition.men), ({ sex }) => sex === 0),
    people(named('under-25', { value: 0.06, source: 'cbs-dossier-zzp' }), ({ age }) => age < 25),
    people(named('from-45', { value: 0.56, source: 'cbs-dossier-zzp' }), ({ age }) => age >= 45),
    share(named('starters-under-35', composition.startersUnder35), starters[1]!, starters[0]!),
    ...sectors.map(({ id, name, thousands: { value, source } }, i) =>
      people({ id: `sector-${id}`, name, value: value / total, source }, ({ sector }) => sector === i),
    ),
    people(named('staff', composition.staff), ({ staff }) => staff),
    share(named('directors', composition.directors), counts[1]!, all),
    share(named('result-takers', composition.resultTakers), counts[2]!, all),
    share(named('also-employed', composition.alsoEmployed), counts[3]!, all),
    share(named('inert', composition.inert), counts[4]!, all),
    share(named('broodfonds', composition.broodfonds), counts[5]!, all),
    share(named('loss', { value: lossYears, source: income.lossYears.source }), counts[6]!, all),
  ];
}

function covered(tally: Tally): readonly Calibrated[] {
  const whole = cover.withoutStaff.value;
  const among = (target: Target, holds: (counted: Counted) => boolean, staff = false) => {
    const group = (counted: Counted) => counted.staff === staff && holds(counted);
    return share(
      target,
      countWhere(tally, counted => counted.cover && group(counted)),
      countWhere(tally, group),
    );
  };
  // Figures of another year and another population: they do not quite make the whole, which goes before.
  const scaled = ({ value, whole: of, source }: { value: number; whole: number; source: string }) => ({
    value: (value / of) * whole,
    source,
    use: 'compared' as const,
  });
  return [
    among(named('cover', cover.withoutStaff), () => true),
    among(named('cover-staff', cover.withStaff), () => true, true),
    among(named('cover-men', scaled(cover.men)), ({ sex }) => sex === 0),
    among(named('cover-women', scaled(cover.women)), ({ sex }) => sex === 1),
    ...cover.age.map(band =>
      among(
        {
          id: `cover-${band.from}-${band.until}`,
          name: {
            nl: `met aov, ${band.from} tot en met ${band.until} jaar`,
            en: `with private cover, aged ${band.from} to ${band.until}`,
          },
          ...scaled(band),
        },
        ({ age }) => band.from <= age && age <= band.until,
      ),
    ),
    ...cover.sectors.map(one => {
      const at = sectors.findIndex(({ id }) => id === one.id);
      const { nl, en } = sectors[at]!.name;
      const name = { nl: `met aov, ${nl}`, en: `with private cover, ${en}` };
      return among(
        { id: `cover-${one.id}`, name, ...scaled(one), use: 'fitted' },
        ({ sector }) => sector === at,
      );
    }),
  ];
}

function medians(tally: Tally, { incomeIndex }: Assumptions): readonly Calibrated[] {
  const median = (target: Target, which: readonly number[]) => {
    const n = countWhere(tally, ({ sector }) => which.includes(sector));
    const half = 0.5 / Math.sqrt(n);
    const [low, drawn, high] = [0.5 - half, 0.5, 0.5 + half].map(p => quantileOf(tally, which, p)) as [
      number,
      number,
      number,
    ];
    return row(target, 'cents', drawn, (high - low) / 2);
  };
  const cents = ({ value }: { value: number }) => value * 100 * incomeIndex;
  return [
    ...sectors.map((sector, i) =>
      median(
        {
          id: `median-${sector.id}`,
          name: { nl: `middelste winst, ${sector.name.nl}`, en: `median profit, ${sector.name.en}` },
          value: cents(sector.median),
          source: sector.median.source,
        },
        [i],
      ),
    ),
    median(
      {
        ...named('median', { value: cents(income.medianOfAll), source: income.medianOfAll.source }),
        use: 'compared',
      },
      sectors.map((_, i) => i),
    ),
  ];
}

function closedForms({ checks, counts }: Tally): readonly Calibrated[] {
  const n = counts[0]!;
  return CHECKS.flatMap(({ median, spread, cap }, i) => {
    const [sum, squares, above] = [0, 1, 2].map(k => checks[i * 3 + k]!) as [number, number, number];
    const mean = sum / n;
    const kind = `LN(ln ${median}, ${spread}), ${cap}`;
    const target = (id: string, value: number): Target => ({
      id: `${id}-${i + 1}`,
      name: id === 'mean-below-cap' ? both(`E[min(X, c)], ${kind}`) : both(`P(X > c), ${kind}`),
      value,
      source: 'ours',
      use: 'exact',
    });
    return [
      row(
        target('mean-below-cap', meanBelowCap({ median, spread }, cap) * 100),
        'cents',
        mean * 100,
        100 * Math.sqrt((squares / n - mean * mean) / n),
      ),
      share(target('chance-above-cap', chanceAbove({ median, spread }, cap)), above, n),
    ];
  });
}

function share(target: Target, count: number, of: number): Calibrated {
  return row(target, 'share', count / of, Math.sqrt((target.value * (1 - target.value)) / of));
}

function row(
  { id, name, value, source, use = 'fitted' }: Target,
  unit: Calibrated['unit'],
  drawn: number,
  samplingError: number,
): Calibrated {
  const confidence =
    use === 'exact' ? 'high' : (figureSources.find(one => one.id === source)?.confidence ?? 'low');
  return {
    id,
    name,
    unit,
    target: value,
    drawn,
    deviation: drawn - value,
    samplingError,
    use,
    source,
    confidence,
  };
}

function named(
  id: keyof typeof NAMES,
  { value, source, use = 'fitted' }: { value: number; source: string; use?: Calibrated['use'] },
): Target {
  const [nl, en] = NAMES[id];
  return { id, name: { nl, en }, value, source, use };
}

function both(text: string): Text {
  return { nl: text, en: text };
}

const NAMES = {
  men: ['mannen', 'men'],
  'under-25': ['jonger dan 25', 'younger than 25'],
  'from-45': ['45 tot 75 jaar', 'from 45 to 75'],
  'starters-under-35': ['starters jonger dan 35', 'starters younger than 35'],
  staff: ['met personeel', 'with staff'],
  directors: ['directeur-grootaandeelhouder', 'director-shareholder'],
  'result-takers': ['met resultaat uit overige werkzaamheden', 'with a result from other activities'],
  'also-employed': ['ook in loondienst', 'also an employee'],
  inert: ['kijkt nooit naar een andere verzekering', 'never looks at another insurance'],
  broodfonds: ['in een broodfonds', 'in a broodfonds'],
  loss: ['geen winst of verlies', 'no profit or a loss'],
  cover: ['met aov, zonder personeel', 'with private cover, without staff'],
  'cover-staff': ['met aov, met personeel', 'with private cover, with staff'],
  'cover-men': ['met aov, mannen', 'with private cover, men'],
  'cover-women': ['met aov, vrouwen', 'with private cover, women'],
  median: ['middelste winst van allen', 'median profit of all'],
} as const;
