import type { Child } from 'hono/jsx';
import { AmountText } from '../../foundation/web/components/date-text.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { FIELD_NAMES, type Field } from '../model/fields.ts';
import { writeHours } from '../model/hours.ts';
import { WORKER } from './addresses.ts';
import type { OnePart } from './one-part.ts';
import { PeriodText } from './period-text.tsx';
import { sectorName } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Gegevens', en: 'Facts' },
  worker: { nl: 'Opdrachtnemer', en: 'Worker' },
  kvk: { nl: 'KvK', en: 'KvK' },
  period: { nl: 'Periode', en: 'Period' },
  change: { nl: 'Wijzig de opdrachtnemer', en: 'Change the worker' },
} as const;

/** What is said of the engagement. What was left empty is not shown. */
export function Facts({ language, desk, file: { engagement }, mayEdit }: OnePart) {
  const { worker, workerId, chain, assignment, starts, ends, minutesPerWeek, rateCents, sector, contract } =
    engagement;
  const name = (field: Field) => FIELD_NAMES[field][language];
  const facts: readonly (readonly [string, Child])[] = [
    [name('client'), engagement.client],
    [
      WORDS.worker[language],
      <>
        {worker.name}
        {worker.kvk !== null && <span class="line">{`${WORDS.kvk[language]} ${worker.kvk}`}</span>}
        {worker.email !== null && <span class="line">{worker.email}</span>}
        {mayEdit && (
          <span class="line">
            <a href={fill(WORKER, { worker: workerId })[language]}>{WORDS.change[language]}</a>
          </span>
        )}
      </>,
    ],
    ...(chain.length === 0 ? [] : ([[name('chain'), chain.join(' → ')]] as const)),
    [name('assignment'), <span class="as-typed">{assignment}</span>],
    [WORDS.period[language], <PeriodText language={language} starts={starts} ends={ends} />],
    ...(minutesPerWeek === null
      ? []
      : ([[name('hours-per-week'), writeHours(minutesPerWeek, language)]] as const)),
    ...(rateCents === null
      ? []
      : ([[name('hourly-rate'), <AmountText language={language} cents={rateCents} />]] as const)),
    ...(sector === null ? [] : ([[name('sector'), sectorName(desk, sector, language)]] as const)),
    ...(contract === null ? [] : ([[name('contract'), contract]] as const)),
  ];
  return (
    <section>
      <h2>{WORDS.title[language]}</h2>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
