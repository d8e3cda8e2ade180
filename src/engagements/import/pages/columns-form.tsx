import type { Context } from 'hono';
import type { Language } from '../../../foundation/law/text.ts';
import type { Compiled } from '../../../foundation/questionnaire/types.ts';
import { type Failed, NOTHING_WRONG, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { FieldError } from '../../../foundation/web/components/field-error.tsx';
import { DateField } from '../../../foundation/web/components/fields.tsx';
import { BackLink, Eyebrow, Lead } from '../../../foundation/web/components/heading.tsx';
import { SelectField } from '../../../foundation/web/components/inputs.tsx';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebEnv } from '../../../foundation/web/site.ts';
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts';
import { COLUMNS, SHEET } from '../addresses.ts';
import type { Existing } from '../columns/check-mapping.ts';
import { answerTarget, type Mapping, type Target } from '../columns/target.ts';
import type { ImportRecord } from '../import-record.ts';
import { columnLetters } from './column-name.ts';
import type { Header } from './columns-query.ts';

/** What somebody chose or typed on the page of columns. */
export interface ColumnsForm {
  readonly mapping: Mapping;
  readonly notation: Language;
  readonly existing: Existing;
  readonly date: string;
}

const WORDS = {
  back: { nl: 'Naar het blad', en: 'To the sheet' },
  title: { nl: 'Wat staat er in elke kolom?', en: 'What does each column hold?' },
  lead: {
    nl: 'We hebben geraden aan de hand van de namen. Kijk het na. Wat je kiest, onthouden we voor de volgende keer.',
    en: 'We guessed by the names. Check it. What you choose is remembered for the next time.',
  },
  column: { nl: 'Kolom', en: 'Column' },
  noName: { nl: 'zonder naam', en: 'without a name' },
  example: { nl: 'Bijvoorbeeld', en: 'For instance' },
  empty: { nl: 'Leeg in de eerste rijen.', en: 'Empty in the first rows.' },
  unused: { nl: 'Niet gebruiken', en: 'Do not use' },
  fields: { nl: 'De inhuur', en: 'The engagement' },
  answers: { nl: 'Antwoorden van de beoordeling', en: 'Answers of the assessment' },
  how: { nl: 'Hoe we het lezen', en: 'How it is read' },
  notation: { nl: 'Bedragen en uren in dit bestand', en: 'Amounts and hours in this file' },
  dutch: { nl: 'met een komma: 1.234,56', en: 'with a comma: 1.234,56' },
  english: { nl: 'met een punt: 1,234.56', en: 'with a point: 1,234.56' },
  existing: {
    nl: 'Een kenmerk dat al in het register staat',
    en: 'A reference that the register already has',
  },
  refuse: { nl: 'is een fout', en: 'is an error' },
  update: { nl: 'verandert die inhuur', en: 'changes that engagement' },
  existingHelp: {
    nl: 'Bij veranderen blijft staan wat in het bestand geen kolom heeft. Een lege cel maakt het veld leeg.',
    en: 'With a change, what has no column in the file stays. An empty cell makes the field empty.',
  },
  date: { nl: 'Peildatum van de beoordelingen', en: 'Calculation date of the assessments' },
  dateHelp: {
    nl: 'Alleen van belang als er kolommen met antwoorden zijn. Een kolom noem je dan bijvoorbeeld “antwoord: role”.',
    en: 'Only matters when there are columns with answers. Such a column is called for instance “answer: role”.',
  },
  send: { nl: 'Controleer alle rijen', en: 'Check all rows' },
} as const;

/** The page on which columns get their meaning. */
export function showColumns(
  c: Context<WebEnv>,
  language: Language,
  compiled: Compiled,
  { id, name, version }: ImportRecord,
  header: Header,
  { mapping, notation, existing, date }: ColumnsForm,
  failed?: Failed,
): Promise<Response> {
  const errors = failed?.errors ?? NOTHING_WRONG;
  const paths = fill(COLUMNS, { import: id });
  return respond(
    c,
    {
      ...{ language, title: WORDS.title[language], paths },
      ...{ status: failed?.status ?? 200, hasErrors: failed !== undefined },
    },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={fill(SHEET, { import: id })[language]}>{WORDS.back[language]}</BackLink>
      <Eyebrow>
        {name}
        {header.sheet && ` · ${header.sheet}`}
      </Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={paths[language]} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="place" value={`${header.index}-${header.row}`} />
        <div class="import-columns">
          {header.names.map((title, column) => (
            <ColumnField
              language={language}
              compiled={compiled}
              column={column}
              title={title}
              examples={[...new Set(header.examples.flatMap(cells => cells[column]?.trim() || []))]}
              chosen={mapping[column] ?? null}
              error={errors[`column-${column}`]}
            />
          ))}
        </div>
        <h2>{WORDS.how[language]}</h2>
        <SelectField
          language={language}
          name="notation"
          label={WORDS.notation[language]}
          chosen={notation}
          options={[
            { value: 'nl', label: WORDS.dutch[language] },
            { value: 'en', label: WORDS.english[language] },
          ]}
        />
        <SelectField
          language={language}
          name="existing"
          label={WORDS.existing[language]}
          help={WORDS.existingHelp[language]}
          chosen={existing}
          options={(['refuse', 'update'] as const).map(value => ({ value, label: WORDS[value][language] }))}
        />
        <DateField
          language={language}
          name="date"
          label={WORDS.date[language]}
          help={WORDS.dateHelp[language]}
          value={date}
          error={errors.date}
        />
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
          <ButtonLink look="secondary" href={fill(SHEET, { import: id })[language]}>
            {WORDS.back[language]}
          </ButtonLink>
        </Buttons>
      </form>
    </>,
  );
}

interface ColumnProps {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly column: number;
  readonly title: string;
  readonly examples: readonly string[];
  readonly chosen: Target | null;
  readonly error: string | undefined;
}

/** What one column holds: a field of the engagement or the answer to a question. */
function ColumnField({ language, compiled, column, title, examples, chosen, error }: ColumnProps) {
  const name = `column-${column}`;
  const option = (value: Target, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  );
  return (
    <div class={error ? 'field field--invalid' : 'field'}>
      <label class="nl-form-field-label" for={name}>
        {WORDS.column[language]} {columnLetters(column)}: {title.trim() || WORDS.noName[language]}
      </label>
      <p class="nl-form-field-description" id={`${name}-help`}>
        {examples.length === 0
          ? WORDS.empty[language]
          : `${WORDS.example[language]}: ${examples.map(example => shortened(example)).join(' · ')}`}
      </p>
      <FieldError language={language} name={name} error={error} />
      <select
        class="nl-select"
        id={name}
        name={name}
        aria-describedby={error ? `${name}-help ${name}-error` : `${name}-help`}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="">{WORDS.unused[language]}</option>
        <optgroup label={WORDS.fields[language]}>
          {FIELDS.map(field => option(field, FIELD_NAMES[field][language]))}
        </optgroup>
        <optgroup label={WORDS.answers[language]}>
          {compiled.questions.map(({ id, text }) => option(answerTarget(id), `${text[language]} (${id})`))}
        </optgroup>
      </select>
    </div>
  );
}

const LONGEST = 40;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
}
