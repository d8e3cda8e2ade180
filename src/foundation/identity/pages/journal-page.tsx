import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { DateField } from '../../web/components/fields.tsx';
import { Eyebrow, Lead } from '../../web/components/heading.tsx';
import { SelectField } from '../../web/components/inputs.tsx';
import { respond } from '../../web/page.tsx';
import type { WebApp, WebEnv } from '../../web/site.ts';
import type { Actor } from '../actor.ts';
import { guarded } from '../guarded.ts';
import {
  type JournalEntry,
  type JournalPage,
  READS_PERSONAL,
  readJournal,
  type Shown,
  type ShownFields,
} from '../journal/read-journal.ts';
import { listMembers, type Member } from '../members/list-members.ts';
import { JOURNAL } from '../paths.ts';
import { ROLE_NAMES } from '../role-names.ts';
import { type JournalQuery, readQuery } from './journal-query.ts';
import { Moment } from './moment.tsx';

const WORDS = {
  title: { nl: 'Logboek', en: 'Journal' },
  lead: {
    nl: 'Alles wat in deze organisatie is veranderd. Niemand kan er iets uit halen: elke regel draagt het zegel van de regel ervoor.',
    en: 'Everything that was changed in this organisation. Nobody can take anything out: each entry carries the seal of the one before.',
  },
  what: { nl: 'Wat', en: 'What' },
  who: { nl: 'Wie', en: 'Who' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Up to and including' },
  all: { nl: 'alles', en: 'everything' },
  everybody: { nl: 'iedereen', en: 'everybody' },
  filter: { nl: 'Toon', en: 'Show' },
  clear: { nl: 'Toon alles', en: 'Show everything' },
  none: { nl: 'Hier past niets bij.', en: 'Nothing fits this.' },
  older: { nl: 'Oudere regels', en: 'Older entries' },
  newest: { nl: 'Naar de nieuwste', en: 'To the newest' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Werd', en: 'Became' },
  details: { nl: 'Wat er veranderde', en: 'What changed' },
  nobody: { nl: 'Waaier zelf', en: 'Waaier itself' },
  gone: { nl: 'iemand die hier niet meer is', en: 'somebody who is no longer here' },
  closed: { nl: 'alleen te zien vanaf', en: 'shown only from' },
  forgotten: { nl: 'gewist', en: 'erased' },
  nothing: { nl: 'niets', en: 'nothing' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  entry: { nl: 'Regel', en: 'Entry' },
} as const;

/** What was changed in an organisation, by whom and when. */
export function addJournalPage(app: WebApp, services: Services): void {
  guarded(app, { method: 'get', paths: JOURNAL, role: 'editor' }, async (c, language, actor) => {
    const query = readQuery(c.req.query());
    const [page, members] = await Promise.all([
      readJournal(services, actor, query.filter),
      listMembers(services, actor),
    ]);
    return show(c, language, actor, query, page, members);
  });
}

type Say = (name: string) => string;

function show(
  c: Context<WebEnv>,
  language: Language,
  { organisation }: Actor,
  { values, filter }: JournalQuery,
  { entries, next }: JournalPage,
  members: readonly Member[],
): Promise<Response> {
  const words = c.var.site.journalWords ?? {};
  const say: Say = name => words[name]?.[language] ?? name;
  const actions = Object.keys(words).filter(name => name.includes('.'));
  const older = new URLSearchParams({ ...values, before: String(next) });
  return respond(
    c,
    { language, title: WORDS.title[language], paths: JOURNAL },
    <>
      <Eyebrow>{organisation.name}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="get" action={JOURNAL[language]} class="filter">
        <SelectField
          language={language}
          name="action"
          label={WORDS.what[language]}
          options={[
            { value: '', label: WORDS.all[language] },
            ...actions.map(value => ({ value, label: say(value) })),
          ]}
          chosen={values.action}
        />
        <SelectField
          language={language}
          name="person"
          label={WORDS.who[language]}
          options={[
            { value: '', label: WORDS.everybody[language] },
            ...members.map(({ person, name }) => ({ value: person, label: name })),
          ]}
          chosen={values.person}
        />
        <DateField language={language} name="from" label={WORDS.from[language]} value={values.from} />
        <DateField language={language} name="until" label={WORDS.until[language]} value={values.until} />
        <Buttons>
          <Button look="secondary">{WORDS.filter[language]}</Button>
          {Object.keys(values).length > 0 && (
            <ButtonLink look="secondary" href={JOURNAL[language]}>
              {WORDS.clear[language]}
            </ButtonLink>
          )}
        </Buttons>
      </form>
      {entries.length === 0 && <p>{WORDS.none[language]}</p>}
      <ol class="journal" reversed>
        {entries.map(entry => (
          <li value={entry.seq}>
            <Entry language={language} entry={entry} say={say} />
          </li>
        ))}
      </ol>
      <Buttons>
        {filter.before !== undefined && (
          <ButtonLink look="secondary" href={`${JOURNAL[language]}?${new URLSearchParams(values)}`}>
            {WORDS.newest[language]}
          </ButtonLink>
        )}
        {next !== undefined && (
          <ButtonLink look="secondary" href={`${JOURNAL[language]}?${older}`}>
            {WORDS.older[language]}
          </ButtonLink>
        )}
      </Buttons>
    </>,
  );
}

interface EntryProps {
  readonly language: Language;
  readonly entry: JournalEntry;
  readonly say: Say;
}

function Entry({ language, entry, say }: EntryProps) {
  const { seq, at, person, action, before, after } = entry;
  const who = person === undefined ? WORDS.nobody[language] : (person.name ?? WORDS.gone[language]);
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <>
      <p>
        <strong>{capital(say(action))}</strong> · {who} · <Moment language={language} at={at} />{' '}
        <span class="entry-number">
          {WORDS.entry[language]} {seq}
        </span>
      </p>
      {names.length > 0 && (
        <Details summary={WORDS.details[language]}>
          <dl>
            {names.map(name => (
              <>
                <dt>{say(name)}</dt>
                <dd>
                  <Change language={language} name={name} before={before} after={after} say={say} />
                </dd>
              </>
            ))}
          </dl>
        </Details>
      )}
    </>
  );
}

interface ChangeProps {
  readonly language: Language;
  readonly name: string;
  readonly before: ShownFields | undefined;
  readonly after: ShownFields | undefined;
  readonly say: Say;
}

function Change({ language, name, before, after, say }: ChangeProps) {
  const one = (fields: ShownFields | undefined) => fields && valueText(fields[name], language, say);
  const [was, is] = [one(before), one(after)];
  if (was === is) return <>{was}</>;
  return (
    <>
      {was !== undefined && (
        <>
          {WORDS.before[language]}: {was}
          <br />
        </>
      )}
      {is !== undefined && (
        <>
          {WORDS.after[language]}: {is}
        </>
      )}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function valueText(shown: Shown | undefined, language: Language, say: Say): string {
  if (shown === undefined) return WORDS.nothing[language];
  if (shown.kind === 'closed') return `(${WORDS.closed[language]} ${ROLE_NAMES[READS_PERSONAL][language]})`;
  if (shown.kind === 'forgotten') return `(${WORDS.forgotten[language]})`;
  const { value } = shown;
  if (value === null || value === undefined || value === '') return WORDS.nothing[language];
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][language];
  return typeof value === 'string' ? say(value) : JSON.stringify(value);
}
