import type { Language, Text } from '../../../foundation/law/text.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { CheckField } from '../../../foundation/web/components/inputs.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatAmount, formatDate, formatNumber } from '../../../foundation/web/format.ts';
import { fill } from '../../../foundation/web/paths.ts';
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts';
import { writeTexts } from '../../model/write-texts.ts';
import { outcomesOf, type RegisterDesk } from '../../pages/register-desk.ts';
import { APPROVE, COLUMNS, WRONG_ROWS } from '../addresses.ts';
import type { StagedGood } from '../good-rows.ts';
import type { ImportRecord } from '../import-record.ts';
import type { StagedWrong } from '../wrong-rows.ts';
import { columnLetters } from './column-name.ts';
import { CountList } from './count-list.tsx';
import { DiscardForm } from './discard-form.tsx';

const WORDS = {
  outcomes: { nl: 'Wat uit de beoordelingen komt', en: 'What comes out of the assessments' },
  errors: { nl: 'Wat niet klopt', en: 'What is wrong' },
  errorsLead: {
    nl: 'Verbeter dit in je bestand en geef het opnieuw. Of importeer alleen de goede rijen, en de andere later.',
    en: 'Correct this in your file and give it again. Or import only the good rows, and the others later.',
  },
  first: {
    nl: 'Hieronder staan de eerste. Alle rijen met fouten staan in de download.',
    en: 'Below are the first. All rows with errors are in the download.',
  },
  download: { nl: 'Download de rijen met fouten', en: 'Download the rows with errors' },
  row: { nl: 'Rij', en: 'Row' },
  column: { nl: 'Kolom', en: 'Column' },
  given: { nl: 'Staat er', en: 'Given' },
  problem: { nl: 'Wat er mis is', en: 'What is wrong' },
  whole: { nl: 'hele rij', en: 'whole row' },
  empty: { nl: 'leeg', en: 'empty' },
  preview: {
    nl: 'De eerste rijen, zoals ze in het register komen',
    en: 'The first rows, as they come in the register',
  },
  kind: { nl: 'Wordt', en: 'Becomes' },
  isNew: { nl: 'nieuw', en: 'new' },
  isChange: { nl: 'verandering', en: 'change' },
  leave: { nl: 'Importeer alleen de goede rijen', en: 'Import only the good rows' },
  leaveHelp: {
    nl: 'De rijen met fouten komen niet in het register.',
    en: 'The rows with errors do not come in the register.',
  },
  all: {
    nl: 'Alles komt in één keer in het register, of niets.',
    en: 'All of it comes in the register at once, or nothing.',
  },
  approve: { nl: 'Goedkeuren en importeren', en: 'Approve and import' },
  columns: { nl: 'Kies de kolommen opnieuw', en: 'Choose the columns again' },
  none: { nl: 'Geen enkele rij is zonder fouten.', en: 'Not one row is without errors.' },
  noneText: {
    nl: 'Er is niets om te importeren. Kijk of de kolommen kloppen.',
    en: 'There is nothing to import. Check the columns.',
  },
} as const;

const COUNTS: Readonly<Record<string, Text>> = {
  rows: { nl: 'rijen', en: 'rows' },
  add: { nl: 'nieuw', en: 'new' },
  change: { nl: 'te veranderen', en: 'to change' },
  wrong: { nl: 'met fouten', en: 'with errors' },
};

interface Props {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  readonly record: ImportRecord;
  readonly wrong: readonly StagedWrong[];
  readonly good: readonly StagedGood[];
}

/** What was found in a file, before anything of it comes in the register. */
export function Checked({ language, desk, record, wrong, good }: Props) {
  const { id, counts, version } = record;
  const bad = counts.wrong ?? 0;
  const outcomes = outcomesOf(desk, language).filter(outcome => counts[`outcome:${outcome.id}`]);
  return (
    <>
      <CountList language={language} counts={counts} names={COUNTS} />
      {outcomes.length > 0 && (
        <section>
          <h2>{WORDS.outcomes[language]}</h2>
          <ul>
            {outcomes.map(outcome => (
              <li>
                {outcome.title}: {formatNumber(counts[`outcome:${outcome.id}`]!, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {bad > 0 && <Errors language={language} record={record} wrong={wrong} />}
      {good.length > 0 && <Preview language={language} good={good} />}
      {bad === counts.rows ? (
        <Warning title={WORDS.none[language]}>{WORDS.noneText[language]}</Warning>
      ) : (
        <form method="post" action={fill(APPROVE, { import: id })[language]} novalidate>
          <input type="hidden" name="version" value={String(version)} />
          {bad > 0 && (
            <CheckField
              name="leave-wrong"
              label={WORDS.leave[language]}
              help={WORDS.leaveHelp[language]}
              checked={false}
            />
          )}
          <p>{WORDS.all[language]}</p>
          <Buttons>
            <Button>{WORDS.approve[language]}</Button>
          </Buttons>
        </form>
      )}
      <Buttons>
        <ButtonLink look="secondary" href={fill(COLUMNS, { import: id })[language]}>
          {WORDS.columns[language]}
        </ButtonLink>
        <DiscardForm language={language} id={id} />
      </Buttons>
    </>
  );
}

function Errors({ language, record, wrong }: Pick<Props, 'language' | 'record' | 'wrong'>) {
  const { id, choices, counts } = record;
  const rows = wrong.flatMap(({ row, cells, problems }) =>
    problems.map(({ column, message }) => [
      String(row),
      column === null ? WORDS.whole[language] : `${columnLetters(column)} ${choices?.headers[column] ?? ''}`,
      column === null ? '' : cells[column]?.trim() || WORDS.empty[language],
      message[language],
    ]),
  );
  return (
    <section>
      <h2>{WORDS.errors[language]}</h2>
      <p>{WORDS.errorsLead[language]}</p>
      <Buttons>
        <ButtonLink look="secondary" href={fill(WRONG_ROWS, { import: id })[language]} download>
          {WORDS.download[language]}
        </ButtonLink>
      </Buttons>
      {wrong.length < (counts.wrong ?? 0) && <p>{WORDS.first[language]}</p>}
      <Table
        id="errors"
        caption={WORDS.errors[language]}
        captionHidden
        columns={(['row', 'column', 'given', 'problem'] as const).map(key => ({
          label: WORDS[key][language],
        }))}
        rows={rows}
      />
    </section>
  );
}

function Preview({ language, good }: Pick<Props, 'language' | 'good'>) {
  return (
    <section>
      <h2>{WORDS.preview[language]}</h2>
      <Table
        id="preview"
        caption={WORDS.preview[language]}
        captionHidden
        columns={[
          ...[WORDS.row[language], WORDS.kind[language]].map(label => ({ label })),
          ...FIELDS.map(field => ({ label: FIELD_NAMES[field][language] })),
        ]}
        rows={good.map(({ row, engagement, changes }) => {
          const { starts, ends, rateCents } = engagement;
          const texts = {
            ...writeTexts(engagement, language),
            starts: formatDate(starts, language),
            ends: ends === null ? '' : formatDate(ends, language),
            'hourly-rate': rateCents === null ? '' : formatAmount(rateCents, language),
          };
          return [
            String(row),
            WORDS[changes ? 'isChange' : 'isNew'][language],
            ...FIELDS.map(field => texts[field]),
          ];
        })}
      />
    </section>
  );
}
