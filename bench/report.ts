import { availableParallelism, cpus } from 'node:os';
import type { PageFigures } from './pages.ts';
import type { Asked } from './questions.ts';
import type { Lap } from './race.ts';

export interface Report {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  readonly questionnaire: { readonly id: string; readonly version: string; readonly questions: number };
  /** Share of each outcome among the people. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** People on whom the engine and the plain reading of the questionnaire were found to agree. */
  readonly compared: Readonly<Record<string, number>>;
  readonly laps: readonly Lap[];
  readonly asked: readonly Asked[];
  readonly pages: PageFigures;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly limit: number;
  /** Whether the measured figure must be at least or at most the limit. */
  readonly kind: 'at least' | 'at most';
}

export function machine(): Report['machine'] {
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  return { processor, cores: availableParallelism(), node: process.version };
}

export function met({ measured, limit, kind }: Target): boolean {
  return kind === 'at least' ? measured >= limit : measured <= limit;
}

/** The report for people, in plain text. */
export function written(report: Report): string {
  const { machine: m, questionnaire: q, laps, asked, pages, compared } = report;
  const explaining = laps.find(lap => lap.name === 'Waaier, explaining')!;
  const shares = Object.entries(report.outcomes).map(([id, share]) => `${id} ${(100 * share).toFixed(1)} %`);
  return [
    `${m.processor}, ${m.cores} cores, Node ${m.node}`,
    `Questionnaire ${q.id} ${q.version}, ${q.questions} questions. Outcomes of the people: ${shares.join(', ')}.`,
    '',
    'Assessments a second (rounds take turns; the ratio is that of the rates for each second of work of a core)',
    table(
      [
        'engine',
        'version',
        'best',
        'median',
        'a core second',
        'to explaining',
        'sets a turn',
        'sets compared',
      ],
      laps.map(lap => [
        lap.name,
        lap.version,
        whole(lap.best),
        whole(lap.median),
        whole(lap.perCoreSecond),
        ratio(lap.perCoreSecond / explaining.perCoreSecond),
        whole(lap.sets),
        compared[lap.name] === undefined ? '' : whole(compared[lap.name]!),
      ]),
    ),
    '',
    'Questions asked until the outcome is fixed (mean)',
    table(
      ['people', 'number', 'complete file', 'author order', 'chosen order'],
      asked.map(a => [
        a.who,
        whole(a.people),
        a.complete.toFixed(2),
        a.author.toFixed(2),
        a.chosen.toFixed(2),
      ]),
    ),
    '',
    `Question page (${pages.pages} pages of one journey, each asked ${pages.repeats} times)`,
    table(
      ['figure', 'value'],
      [
        ['render on the server, median', `${pages.medianMs.toFixed(2)} ms`],
        ['render on the server, slowest page', `${pages.slowestMs.toFixed(2)} ms`],
        ['page alone, largest, gzip', bytes(pages.pageBytes)],
        ['style sheet, gzip', bytes(pages.styleBytes)],
        ['script, gzip', bytes(pages.scriptBytes)],
        ['largest page with style sheet and script', bytes(pages.totalBytes)],
        ['font', bytes(pages.fontBytes)],
      ],
    ),
    '',
    'Targets',
    table(
      ['what', 'measured', 'target', ''],
      report.targets.map(t => [
        t.what,
        `${whole(t.measured)} ${t.unit}`,
        `${t.kind} ${whole(t.limit)} ${t.unit}`,
        met(t) ? 'met' : 'NOT MET',
      ]),
    ),
  ].join('\n');
}

/** Columns as wide as they must be; figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        /^[\d<]/.test(rows[0]?.[i] ?? '') ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function whole(value: number): string {
  const digits = value > 0 && value < 100 && !Number.isInteger(value) ? 2 : 0;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function ratio(value: number): string {
  return value >= 1 ? `${value.toFixed(1)} ×` : `1 / ${whole(1 / value)}`;
}

function bytes(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`;
}
