import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { Table } from '../../foundation/web/components/table.tsx';
import { formatDate, formatNumber } from '../../foundation/web/format.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { Change } from '../model/compare-receipts.ts';
import type { Reassessment } from '../reassess.ts';
import type { Outdated } from '../store/list-outdated.ts';
import { ONE } from './addresses.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  take: { nl: 'Neem over', en: 'Take over' },
  reference: { nl: 'Inhuur', en: 'Engagement' },
  was: { nl: 'Uitkomst nu', en: 'Outcome now' },
  is: { nl: 'Uitkomst dan', en: 'Outcome then' },
  why: { nl: 'Waarom', en: 'Why' },
  unknown: { nl: 'niet te zeggen', en: 'cannot be said' },
  incomplete: {
    nl: 'Er zijn vragen bij gekomen die nog niet zijn beantwoord.',
    en: 'There are new questions that were not answered yet.',
  },
  none: { nl: 'geen', en: 'none' },
} as const;

interface Props {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly date: IsoDate;
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Outdated[];
  /** Each row has a box to tick. */
  readonly choose?: boolean;
  readonly ticked?: boolean;
}

/** Engagements with their outcome by the rules of then and of a day. */
export function OutdatedTable({
  language,
  desk,
  date,
  id,
  caption,
  rows,
  choose = false,
  ticked = false,
}: Props) {
  const label = (name: keyof typeof WORDS) => ({ label: WORDS[name][language] });
  return (
    <Table
      id={id}
      caption={caption}
      captionHidden
      columns={[
        label('reference'),
        label('was'),
        label('is'),
        label('why'),
        ...(choose ? [label('take')] : []),
      ]}
      rows={rows.map(({ id: engagement, version, reference, client, worker, reassessment }) => [
        <>
          <a href={fill(ONE, { engagement })[language]}>{reference}</a>
          <span class="beside">
            {client} · {worker}
          </span>
        </>,
        <OutcomeBadge language={language} desk={desk} outcome={reassessment.was.outcome} />,
        reassessment.kind === 'stays' || reassessment.kind === 'changes' ? (
          <OutcomeBadge language={language} desk={desk} outcome={reassessment.is.outcome} />
        ) : (
          WORDS.unknown[language]
        ),
        <Why language={language} desk={desk} date={date} reassessment={reassessment} />,
        ...(choose
          ? [
              <input
                class="tick"
                type="checkbox"
                name="chosen"
                value={`${engagement} ${version}`}
                checked={ticked}
                aria-label={`${WORDS.take[language]}: ${reference}`}
              />,
            ]
          : []),
      ])}
    />
  );
}

interface WhyProps {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly date: IsoDate;
  readonly reassessment: Reassessment;
}

function Why({ language, desk, date, reassessment }: WhyProps) {
  if (reassessment.kind === 'impossible')
    return <>{reassessment.problems.map(({ message }) => message[language]).join(' ')}</>;
  const lines = reassessment.why.map(change =>
    changeText(desk, reassessment.is.rules.id, date, change, language),
  );
  return (
    <ul class="why">
      {reassessment.kind === 'incomplete' && <li>{WORDS.incomplete[language]}</li>}
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function changeText(
  { rules }: RegisterDesk,
  questionnaire: string,
  date: IsoDate,
  change: Change,
  language: Language,
): string {
  const dutch = language === 'nl';
  const number = (value: number | null) =>
    value === null ? WORDS.none[language] : formatNumber(value, language);
  const known = rules.valid(questionnaire, date);
  switch (change.kind) {
    case 'rules': {
      const [was, is] = [change.was.version, change.is.version];
      if (was === is)
        return dutch
          ? `De inhoud van versie ${is} van de regels is anders.`
          : `The content of version ${is} of the rules differs.`;
      return dutch ? `Regels: versie ${was} werd ${is}.` : `Rules: version ${was} became ${is}.`;
    }
    case 'parameters':
      return dutch
        ? 'Bedragen of grenzen in de regels zijn anders.'
        : 'Amounts or limits in the rules differ.';
    case 'date': {
      const [was, is] = [formatDate(change.was, language), formatDate(change.is, language)];
      return dutch ? `Peildatum: ${was} werd ${is}.` : `Calculation date: ${was} became ${is}.`;
    }
    case 'end': {
      const title = (end: string | null) =>
        end === null
          ? WORDS.none[language]
          : (known?.questionnaire.ends.find(({ id }) => id === end)?.title[language] ?? end);
      const [was, is] = [title(change.was), title(change.is)];
      return dutch
        ? `Wat direct beslist: ‘${was}’ werd ‘${is}’.`
        : `What decides at once: ‘${was}’ became ‘${is}’.`;
    }
    case 'score':
      return dutch
        ? `Punten: ${number(change.was)} werd ${number(change.is)}.`
        : `Points: ${number(change.was)} became ${number(change.is)}.`;
    case 'points': {
      const text =
        known?.questions.find(({ id }) => id === change.question)?.text[language] ?? change.question;
      return dutch
        ? `‘${text}’: ${number(change.was)} punten werd ${number(change.is)}.`
        : `‘${text}’: ${number(change.was)} points became ${number(change.is)}.`;
    }
  }
}
