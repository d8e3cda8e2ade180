import type { Context } from 'hono';
import { type Actor, atLeast, guarded } from '../../../foundation/identity/index.ts';
import type { Language } from '../../../foundation/law/text.ts';
import type { CaseFileKind } from '../../../foundation/store/schema.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { DateText } from '../../../foundation/web/components/date-text.tsx';
import { Eyebrow, Lead } from '../../../foundation/web/components/heading.tsx';
import { SelectField, TextField } from '../../../foundation/web/components/inputs.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Notice } from '../../../foundation/web/components/warning.tsx';
import { formText, readForm } from '../../../foundation/web/form.ts';
import { formatNumber } from '../../../foundation/web/format.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { variant } from '../../rules/variants.ts';
import { LIST, NEW, ONE } from '../addresses.ts';
import type { CaseDesk } from '../desk.ts';
import { type FileFilter, type ListedFile, listFiles } from '../list-files.ts';
import type { Phase } from '../standing.ts';
import { KIND_NAMES, PHASE_NAMES } from '../words.ts';

const WORDS = {
  title: { nl: 'Dossiers', en: 'Case files' },
  lead: {
    nl: 'Aanvragen, eigen verzekeringen en premiejaren. Wat het eerst iets vraagt, staat bovenaan.',
    en: 'Claims, private covers and premium years. What asks for something first stands at the top.',
  },
  add: { nl: 'Nieuw dossier', en: 'New case file' },
  words: { nl: 'Zoek op naam of kenmerk', en: 'Search for a name or reference' },
  kind: { nl: 'Soort', en: 'Kind' },
  all: { nl: 'Alles', en: 'All' },
  when: { nl: 'Wanneer', en: 'When' },
  today: { nl: 'Wat vandaag iets vraagt', en: 'What asks for something today' },
  show: { nl: 'Toon', en: 'Show' },
  caption: { nl: 'Dossiers', en: 'Case files' },
  columns: {
    nl: ['Kenmerk', 'Verzekerde', 'Soort', 'Regeling', 'Stand', 'Volgende dag'],
    en: ['Reference', 'Insured', 'Kind', 'Rules', 'Standing', 'Next day'],
  },
  found: { nl: 'gevonden', en: 'found' },
  more: {
    nl: 'Zoek op naam of kenmerk om er minder te zien.',
    en: 'Search for a name or reference to see fewer.',
  },
  empty: { nl: 'Er is geen dossier gevonden.', en: 'No case file was found.' },
  removed: { nl: 'Het dossier is verwijderd.', en: 'The case file was removed.' },
} as const;

/** Files on one page. */
const SIZE = 50;
const KINDS: readonly CaseFileKind[] = ['claim', 'opt-out', 'premium'];

/** The case files of an organisation. The search is a form that answers itself: a name does not belong in an address. */
export function addListPage(app: WebApp, { services, today }: CaseDesk): void {
  guarded(app, { method: 'get', paths: LIST, role: 'reader' }, (c, language, actor) =>
    show(c, language, actor, { words: '', kind: '', when: '' }),
  );
  guarded(app, { method: 'post', paths: LIST, role: 'reader' }, async (c, language, actor) => {
    const form = await readForm(c);
    const [words, kind, when] = ['words', 'kind', 'when'].map(name => formText(form, name));
    return show(c, language, actor, { words: words!, kind: kind!, when: when! });
  });

  async function show(c: Context<WebEnv>, language: Language, actor: Actor, typed: Typed): Promise<Response> {
    const filter: FileFilter = {
      kind: KINDS.find(kind => kind === typed.kind),
      words: typed.words.trim() || undefined,
      dueBy: typed.when === 'today' ? today() : undefined,
      ...{ page: 1, size: SIZE },
    };
    const { rows, total } = await listFiles(services, actor, filter);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: LIST },
      <>
        <Eyebrow>{actor.organisation.name}</Eyebrow>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        {c.req.query('removed') !== undefined && <Notice>{WORDS.removed[language]}</Notice>}
        {atLeast(actor.role, 'editor') && (
          <Buttons>
            <ButtonLink href={NEW[language]}>{WORDS.add[language]}</ButtonLink>
          </Buttons>
        )}
        <Filter language={language} typed={typed} />
        <p class="count">
          {formatNumber(total, language)} {WORDS.found[language]}. {total > SIZE && WORDS.more[language]}
        </p>
        {total === 0 ? <p>{WORDS.empty[language]}</p> : <Files language={language} rows={rows} />}
      </>,
    );
  }
}

interface Typed {
  readonly words: string;
  readonly kind: string;
  readonly when: string;
}

function Filter({ language, typed }: { readonly language: Language; readonly typed: Typed }) {
  const all = { value: '', label: WORDS.all[language] };
  return (
    <form method="post" action={LIST[language]} class="filter" novalidate>
      <TextField
        language={language}
        name="words"
        label={WORDS.words[language]}
        value={typed.words}
        maxlength={200}
        autocomplete="off"
        inputmode="search"
      />
      <SelectField
        language={language}
        name="kind"
        label={WORDS.kind[language]}
        chosen={typed.kind}
        options={[all, ...KINDS.map(value => ({ value, label: KIND_NAMES[value][language] }))]}
      />
      <SelectField
        language={language}
        name="when"
        label={WORDS.when[language]}
        chosen={typed.when}
        options={[all, { value: 'today', label: WORDS.today[language] }]}
      />
      <Buttons>
        <Button look="secondary">{WORDS.show[language]}</Button>
      </Buttons>
    </form>
  );
}

function Files({ language, rows }: { readonly language: Language; readonly rows: readonly ListedFile[] }) {
  return (
    <Table
      id="case-files"
      caption={WORDS.caption[language]}
      captionHidden
      wide
      columns={WORDS.columns[language].map(label => ({ label }))}
      rows={rows.map(row => [
        <a href={fill(ONE, { file: row.id })[language]}>{row.reference}</a>,
        row.name,
        `${KIND_NAMES[row.kind][language]}${row.year === null ? '' : ` ${row.year}`}`,
        variant(row.variant).name[language],
        PHASE_NAMES[row.phase as Phase][language],
        row.due === null ? '–' : <DateText language={language} date={row.due} />,
      ])}
    />
  );
}
