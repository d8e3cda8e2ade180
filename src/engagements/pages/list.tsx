import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type Actor, atLeast, guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, sameName, summaryOf } from '../../foundation/web/attempt.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { Notice, Warning } from '../../foundation/web/components/warning.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { formatNumber } from '../../foundation/web/format.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { ExportLinks } from '../export/pages/export-links.tsx';
import { IMPORTS } from '../import/addresses.ts';
import { listEngagements } from '../store/list-engagements.ts';
import { HIGH_RISK, LIST, NEW, OUTDATED } from './addresses.ts';
import { ListFilter } from './list-filter.tsx';
import { orderName, readFilter, readListQuery, writeListQuery } from './list-query.ts';
import { Pager } from './pager.tsx';
import type { RegisterDesk } from './register-desk.ts';
import { RegisterTable } from './register-table.tsx';

const WORDS = {
  title: { nl: 'Inhuur', en: 'Engagements' },
  lead: {
    nl: 'Wie huren jullie in, waarvoor, wat kwam er uit de beoordeling en wat is besloten?',
    en: 'Whom do you hire, for what, what came out of the assessment and what was decided?',
  },
  add: { nl: 'Nieuwe inhuur', en: 'New engagement' },
  import: { nl: 'Importeer een spreadsheet', en: 'Import a spreadsheet' },
  risk: { nl: 'Hoog risico zonder besluit', en: 'High risk without a decision' },
  outdated: { nl: 'Wat verandert er?', en: 'What changes?' },
  empty: { nl: 'Er staat nog niets in dit register.', en: 'There is nothing in this register yet.' },
  emptyText: {
    nl: 'Voeg een inhuur toe: één opdracht van één opdrachtnemer. Daarna kun je hem beoordelen en een besluit vastleggen.',
    en: 'Add an engagement: one assignment of one worker. Then you can assess it and record a decision.',
  },
  emptyReader: {
    nl: 'Een bewerker van je organisatie kan inhuur toevoegen.',
    en: 'An editor of your organisation can add engagements.',
  },
  nothing: { nl: 'Er is niets gevonden met dit filter.', en: 'Nothing was found with this filter.' },
  nothingText: {
    nl: 'Kies minder, of zoek op een deel van een woord.',
    en: 'Choose less, or search for a part of a word.',
  },
  found: { nl: 'gevonden', en: 'found' },
  one: { nl: 'inhuur', en: 'engagement' },
  expired: { nl: 'Je zoekwoorden zijn verlopen.', en: 'Your search words have expired.' },
  expiredText: { nl: 'Vul ze opnieuw in.', en: 'Fill them in again.' },
  removed: { nl: 'De inhuur is verwijderd.', en: 'The engagement was removed.' },
} as const;

const FIELDS = ['words', 'attention', 'outcome', 'sector', 'from', 'until', 'order'] as const;

/** The register: what there is, by filter and page. */
export function addListPages(app: WebApp, desk: RegisterDesk): void {
  guarded(app, { method: 'get', paths: LIST, role: 'reader' }, async (c, language, actor) => {
    const { filter, typed, words, expired } = readListQuery(c);
    const { rows, total } = await listEngagements(desk.services, actor, filter, words);
    const pages = Math.max(1, Math.ceil(total / filter.size));
    const query = writeListQuery(c, { ...filter, page: 1 }, typed);
    const values = { ...filter, words: typed, order: orderName(filter) };
    const { outcome, sector, from, until, attention } = filter;
    const filtered = words.length > 0 || [outcome, sector, from, until, attention].some(Boolean);
    return show(c, language, desk, actor, { values, errors: NOTHING_WRONG, filtered }, [
      ...(expired ? [<Warning title={WORDS.expired[language]}>{WORDS.expiredText[language]}</Warning>] : []),
      ...(c.req.query('removed') === undefined ? [] : [<Notice>{WORDS.removed[language]}</Notice>]),
      total === 0 ? (
        <Empty language={language} actor={actor} filtered={filtered} />
      ) : (
        <>
          <p class="count">
            {formatNumber(total, language)} {total === 1 ? WORDS.one[language] : ''} {WORDS.found[language]}
          </p>
          <RegisterTable language={language} desk={desk} rows={rows} />
          <Pager
            language={language}
            page={filter.page}
            pages={pages}
            href={page => `${LIST[language]}${query}${query === '' ? '?' : '&'}page=${page}`}
          />
          <ExportLinks language={language} query={query} />
        </>
      ),
    ]);
  });

  guarded(app, { method: 'post', paths: LIST, role: 'reader' }, async (c, language, actor) => {
    const form = await readForm(c);
    const values = Object.fromEntries(FIELDS.map(name => [name, formText(form, name)]));
    return attempt(
      language,
      sameName,
      async () => c.redirect(LIST[language] + writeListQuery(c, readFilter(values), values.words ?? ''), 303),
      ({ errors }) => show(c, language, desk, actor, { values, errors, filtered: true }, []),
    );
  });
}

interface Asked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Failed['errors'];
  readonly filtered: boolean;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  actor: Actor,
  { values, errors, filtered }: Asked,
  content: Child,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: LIST, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <Eyebrow>{actor.organisation.name}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <Buttons>
        {atLeast(actor.role, 'editor') && <ButtonLink href={NEW[language]}>{WORDS.add[language]}</ButtonLink>}
        {atLeast(actor.role, 'editor') && (
          <ButtonLink look="secondary" href={IMPORTS[language]}>
            {WORDS.import[language]}
          </ButtonLink>
        )}
        <ButtonLink look="secondary" href={HIGH_RISK[language]}>
          {WORDS.risk[language]}
        </ButtonLink>
        <ButtonLink look="secondary" href={OUTDATED[language]}>
          {WORDS.outdated[language]}
        </ButtonLink>
      </Buttons>
      <ListFilter
        language={language}
        desk={desk}
        values={values as Readonly<Record<string, string>>}
        errors={errors}
        filtered={filtered}
      />
      {content}
    </>,
  );
}

interface EmptyProps {
  readonly language: Language;
  readonly actor: Actor;
  readonly filtered: boolean;
}

function Empty({ language, actor, filtered }: EmptyProps) {
  const text = atLeast(actor.role, 'editor') ? WORDS.emptyText : WORDS.emptyReader;
  return (
    <section class="empty">
      <h2>{WORDS[filtered ? 'nothing' : 'empty'][language]}</h2>
      <p>{(filtered ? WORDS.nothingText : text)[language]}</p>
    </section>
  );
}
