import type { Context } from 'hono';
import { guarded } from '../../../foundation/identity/index.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { parseInput } from '../../../foundation/law/zod-problems.ts';
import { attempt, type Failed, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../../foundation/web/components/heading.tsx';
import { formText, readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import type { FieldGroup } from '../../pages/form/field.ts';
import { fieldOf } from '../../pages/form/field-of.ts';
import { FieldsView } from '../../pages/form/fields-view.tsx';
import { readValues } from '../../pages/form/read-values.ts';
import { variants } from '../../rules/variants.ts';
import { LIST, NEW, ONE } from '../addresses.ts';
import type { CaseDesk } from '../desk.ts';
import { NewFile } from '../kinds.ts';
import { openFile } from '../open-file.ts';
import { KIND_NAMES } from '../words.ts';

const WORDS = {
  title: { nl: 'Nieuw dossier', en: 'New case file' },
  lead: {
    nl: 'Waarover gaat het dossier, en over wie? Wat er gebeurt leg je daarna stap voor stap vast.',
    en: 'What is the file about, and whom? What happens you record step by step afterwards.',
  },
  back: { nl: 'Dossiers', en: 'Case files' },
  send: { nl: 'Open dossier', en: 'Open file' },
} as const;

const GROUPS: readonly FieldGroup[] = [
  {
    legend: { nl: 'Het dossier', en: 'The file' },
    fields: [
      {
        ...{ name: 'kind', pointer: '/kind', kind: 'choice', label: { nl: 'Soort', en: 'Kind' } },
        options: Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label })),
      },
      {
        ...{
          name: 'reference',
          pointer: '/reference',
          kind: 'text',
          label: { nl: 'Kenmerk', en: 'Reference' },
        },
        help: {
          nl: 'Jullie eigen nummer. Zet er geen naam in.',
          en: 'Your own number. Do not put a name in it.',
        },
      },
      {
        ...{ name: 'year', pointer: '/year', kind: 'number', label: { nl: 'Jaar', en: 'Year' } },
        help: { nl: 'Alleen bij een premiejaar.', en: 'Only for a premium year.' },
      },
    ],
  },
  {
    legend: { nl: 'De verzekerde', en: 'The insured' },
    fields: [
      { name: 'name', pointer: '/insured/name', kind: 'text', label: { nl: 'Naam', en: 'Name' } },
      {
        name: 'born',
        pointer: '/insured/born',
        kind: 'date',
        label: { nl: 'Geboortedatum', en: 'Date of birth' },
      },
      {
        ...{
          name: 'variant',
          pointer: '/insured/variant',
          kind: 'choice',
          label: { nl: 'Regeling', en: 'Rules' },
        },
        help: {
          nl: 'Alleen de WAZ was ooit wet, en die is gesloten. De andere zijn voorstellen.',
          en: 'Only the WAZ was ever law, and it is closed. The others are proposals.',
        },
        options: variants().map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
  },
];
const FIELDS = GROUPS.flatMap(({ fields }) => fields);

/** Opens a case file. */
export function addNewPages(app: WebApp, { services }: CaseDesk): void {
  guarded(app, { method: 'get', paths: NEW, role: 'editor' }, (c, language) => show(c, language, {}));
  guarded(app, { method: 'post', paths: NEW, role: 'editor' }, async (c, language, actor) => {
    const form = await readForm(c);
    const typed = Object.fromEntries(FIELDS.map(({ name }) => [name, formText(form, name)]));
    return attempt(
      language,
      pointer => fieldOf(FIELDS, pointer),
      async () => {
        const { id } = await openFile(services, actor, readNew(typed, language));
        return c.redirect(fill(ONE, { file: id })[language], 303);
      },
      failed => show(c, language, typed, failed),
    );
  });
}

function readNew(typed: Readonly<Record<string, string>>, language: Language): NewFile {
  const value = readValues(FIELDS, typed, language);
  // A union says of the whole what is missing in it: here somebody is always new.
  return parseInput(NewFile, { ...value, insured: newInsured(value.insured) });
}

function newInsured(given: unknown): unknown {
  const insured = (given ?? {}) as Readonly<Record<string, unknown>>;
  const missing = ['name', 'born', 'variant'].filter(field => insured[field] === undefined);
  if (missing.length > 0)
    throw new InputError(
      missing.map(field => ({
        pointer: `/insured/${field}`,
        code: 'missing',
        message: { nl: 'vul dit in', en: 'fill this in' },
      })),
    );
  return insured;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  values: Readonly<Record<string, string>>,
  failed?: Failed,
): Promise<Response> {
  const errors = failed?.errors ?? {};
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: NEW,
      status: failed?.status ?? 200,
      hasErrors: failed !== undefined,
    },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={NEW[language]} novalidate>
        <FieldsView language={language} groups={GROUPS} values={values} errors={errors} />
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
        </Buttons>
      </form>
    </>,
  );
}
