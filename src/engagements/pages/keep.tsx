import type { Context } from 'hono';
import { START } from '../../assessment/index.ts';
import { type Actor, guarded, Refusal } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { TextField } from '../../foundation/web/components/inputs.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { Filter, searchWords } from '../model/filter.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { type Listed, listEngagements } from '../store/list-engagements.ts';
import type { EngagementRecord } from '../store/record.ts';
import { ASSESS, KEEP, NEW } from './addresses.ts';
import { WORDS as ASSESS_WORDS } from './assess-ways.tsx';
import { type BrowserAnswers, browserAnswers } from './browser-answers.ts';
import { WITH_ANSWERS } from './new.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { answeringCookie } from './register-cookie.ts';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Bewaar de uitkomst in het register', en: 'Keep the outcome in the register' },
  outcome: { nl: 'De uitkomst van je antwoorden is:', en: 'The outcome of your answers is:' },
  start: { nl: 'Naar de vragen', en: 'To the questions' },
  here: { nl: 'Bewaar bij', en: 'Keep with' },
  fresh: { nl: 'Een nieuwe inhuur', en: 'A new engagement' },
  freshText: {
    nl: 'De inhuur staat nog niet in het register.',
    en: 'The engagement is not in the register yet.',
  },
  add: { nl: 'Zet de inhuur in het register', en: 'Put the engagement in the register' },
  existing: { nl: 'Een inhuur die er al staat', en: 'An engagement that is there already' },
  words: { nl: 'Zoek op woorden', en: 'Search for words' },
  search: { nl: 'Zoek', en: 'Search' },
  recent: { nl: 'Nog niet beoordeeld', en: 'Not assessed yet' },
  found: { nl: 'Gevonden', en: 'Found' },
  nothing: { nl: 'Er is niets gevonden.', en: 'Nothing was found.' },
  reference: { nl: 'Kenmerk', en: 'Reference' },
  client: { nl: 'Opdrachtgever', en: 'Client' },
  worker: { nl: 'Opdrachtnemer', en: 'Worker' },
  choose: { nl: 'Kies deze', en: 'Choose this' },
} as const;

const SHOWN = 10;

/** Where the outcome of an assessment without a place is given one. */
export function addKeepPages(app: WebApp, desk: RegisterDesk): void {
  const { services } = desk;
  guarded(app, { method: 'get', paths: KEEP, role: 'editor' }, async (c, language, actor) => {
    const filter = Filter.parse({
      attention: 'not-assessed',
      order: 'changed',
      descending: true,
      size: SHOWN,
    });
    const { rows } = await listEngagements(services, actor, filter);
    return show(c, language, desk, actor, { rows, words: undefined });
  });

  guarded(app, { method: 'post', paths: KEEP, role: 'editor' }, async (c, language, actor) => {
    const words = formText(await readForm(c), 'words').slice(0, 200);
    const filter = Filter.parse({ order: 'changed', descending: true, size: SHOWN });
    const { rows } = await listEngagements(services, actor, filter, searchWords(words));
    return show(c, language, desk, actor, { rows, words });
  });
}

interface Choice {
  readonly rows: readonly Listed[];
  /** As typed; undefined when nothing was searched. */
  readonly words: string | undefined;
}

async function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  actor: Actor,
  choice: Choice,
): Promise<Response> {
  const answers = await browserAnswers(c, desk);
  const title = WORDS.title[language];
  return respond(
    c,
    { language, title, paths: KEEP },
    <>
      <h1>{title}</h1>
      {answers.state === 'ready' ? (
        <Places
          language={language}
          desk={desk}
          answers={answers}
          here={await answeredFor(c, desk, actor)}
          choice={choice}
        />
      ) : (
        <>
          <Lead>{ASSESS_WORDS[answers.state][language]}</Lead>
          <Buttons>
            <ButtonLink href={START[language]}>{WORDS.start[language]}</ButtonLink>
          </Buttons>
        </>
      )}
    </>,
  );
}

/** The engagement for which the person began to answer, if it is (still) there. */
async function answeredFor(
  c: Context<WebEnv>,
  { services }: RegisterDesk,
  actor: Actor,
): Promise<EngagementRecord | undefined> {
  const kept = await answeringCookie.read(c);
  if (kept.state !== 'value') return undefined;
  try {
    return (await findEngagement(services, actor, kept.value.engagement)).engagement;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface PlacesProps {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly answers: BrowserAnswers & { readonly state: 'ready' };
  readonly here: EngagementRecord | undefined;
  readonly choice: Choice;
}

function Places({ language, desk, answers, here, choice: { rows, words } }: PlacesProps) {
  const assess = (engagement: string) => fill(ASSESS, { engagement })[language];
  return (
    <>
      <Lead>
        {WORDS.outcome[language]}{' '}
        <OutcomeBadge language={language} desk={desk} outcome={answers.verdict.outcome} />
      </Lead>
      {here && (
        <form method="post" action={assess(here.id)}>
          <input type="hidden" name="version" value={String(here.version)} />
          <input type="hidden" name="source" value="browser" />
          <Buttons>
            <Button>
              {WORDS.here[language]} {here.reference}
            </Button>
          </Buttons>
        </form>
      )}
      <h2>{WORDS.fresh[language]}</h2>
      <p>{WORDS.freshText[language]}</p>
      <Buttons>
        <ButtonLink look={here ? 'secondary' : 'primary'} href={`${NEW[language]}?${WITH_ANSWERS}`}>
          {WORDS.add[language]}
        </ButtonLink>
      </Buttons>
      <h2>{WORDS.existing[language]}</h2>
      <form method="post" action={KEEP[language]} class="filter">
        <TextField
          language={language}
          name="words"
          label={WORDS.words[language]}
          value={words}
          maxlength={200}
          autocomplete="off"
          inputmode="search"
        />
        <Buttons>
          <Button look="secondary">{WORDS.search[language]}</Button>
        </Buttons>
      </form>
      {rows.length === 0 && words !== undefined && <p>{WORDS.nothing[language]}</p>}
      {rows.length > 0 && (
        <Table
          id="places"
          caption={WORDS[words === undefined ? 'recent' : 'found'][language]}
          columns={[
            { label: WORDS.reference[language] },
            { label: WORDS.client[language] },
            { label: WORDS.worker[language] },
            { label: '' },
          ]}
          rows={rows.map(({ id, reference, client, worker }) => [
            reference,
            client,
            worker,
            <a href={assess(id)} aria-label={`${WORDS.choose[language]}: ${reference}`}>
              {WORDS.choose[language]}
            </a>,
          ])}
        />
      )}
    </>
  );
}
