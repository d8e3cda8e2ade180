import type { Context } from 'hono';
import { guarded, Refusal } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, summaryOf } from '../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink } from '../../foundation/web/components/heading.tsx';
import { formNumber, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { FIELD_NAMES, FIELDS, type Field, fieldAt } from '../model/fields.ts';
import { readTexts, type Texts } from '../model/read-texts.ts';
import { writeTexts } from '../model/write-texts.ts';
import { changeEngagement } from '../store/change-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { CHANGE, ONE, THINGS, WORKER } from './addresses.ts';
import { ConflictTable } from './conflict-table.tsx';
import { EngagementFields } from './engagement-fields.tsx';
import { textsOf } from './read-form.ts';
import { type RegisterDesk, sectorName, sectorsOf } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Wijzig', en: 'Change' },
  back: { nl: 'Naar de inhuur', en: 'To the engagement' },
  worker: {
    nl: 'Is de naam of het e-mailadres van de opdrachtnemer veranderd?',
    en: 'Did the name or e-mail address of the worker change?',
  },
  workerLink: { nl: 'Wijzig de opdrachtnemer', en: 'Change the worker' },
  save: { nl: 'Bewaar', en: 'Save' },
  saveMine: { nl: 'Bewaar wat hieronder staat', en: 'Save what stands below' },
  cancel: { nl: 'Niet wijzigen', en: 'Do not change' },
} as const;

/** Changes what is said of an engagement. Who was overtaken by somebody else sees both, and decides. */
export function addChangePages(app: WebApp, desk: RegisterDesk): void {
  guarded(
    app,
    { method: 'get', paths: CHANGE, role: 'editor', things: THINGS },
    async (c, language, actor) => {
      const { engagement } = await findEngagement(desk.services, actor, c.req.param('engagement')!);
      return show(c, language, desk, engagement, { texts: writeTexts(engagement, language) });
    },
  );

  guarded(
    app,
    { method: 'post', paths: CHANGE, role: 'editor', things: THINGS },
    async (c, language, actor) => {
      const { engagement } = await findEngagement(desk.services, actor, c.req.param('engagement')!);
      const { id } = engagement;
      const form = await readForm(c);
      const texts = textsOf(form);
      const version = formNumber(form, 'version');
      return attempt(
        language,
        fieldAt,
        async () => {
          const changed = readTexts(texts, language, sectorsOf(desk));
          try {
            await changeEngagement(desk.services, actor, id, version, changed);
          } catch (error) {
            if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
            const { engagement: now } = await findEngagement(desk.services, actor, id);
            const failed = { status: 409, errors: { '': error.text[language] } } as const;
            return show(c, language, desk, now, { texts, failed, overtaken: true });
          }
          return c.redirect(`${fill(ONE, { engagement: id })[language]}?saved`, 303);
        },
        failed => show(c, language, desk, { ...engagement, version }, { texts, failed }),
      );
    },
  );
}

interface Shown {
  readonly texts: Texts;
  readonly failed?: Failed;
  /** Somebody else changed it meanwhile: show what there is now beside what was typed. */
  readonly overtaken?: boolean;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  engagement: EngagementRecord,
  { texts, failed, overtaken = false }: Shown,
): Promise<Response> {
  const { id, version, reference, workerId } = engagement;
  const paths = fill(CHANGE, { engagement: id });
  const errors = failed?.errors ?? NOTHING_WRONG;
  const title = `${WORDS.title[language]} ${reference}`;
  const back = fill(ONE, { engagement: id })[language];
  return respond(
    c,
    { language, title, paths, status: failed?.status ?? 200, hasErrors: failed !== undefined },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={back}>{WORDS.back[language]}</BackLink>
      <h1>{title}</h1>
      {overtaken && <ConflictTable language={language} sides={sidesOf(desk, engagement, texts, language)} />}
      <p>
        {WORDS.worker[language]}{' '}
        <a href={fill(WORKER, { worker: workerId })[language]}>{WORDS.workerLink[language]}</a>
      </p>
      <form method="post" action={paths[language]} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        <EngagementFields language={language} desk={desk} texts={texts} errors={errors} />
        <Buttons>
          <Button>{WORDS[overtaken ? 'saveMine' : 'save'][language]}</Button>
          <ButtonLink look="secondary" href={back}>
            {WORDS.cancel[language]}
          </ButtonLink>
        </Buttons>
      </form>
    </>,
  );
}

/** Each field as it is now and as it was typed. */
function sidesOf(desk: RegisterDesk, engagement: EngagementRecord, typed: Texts, language: Language) {
  const now = writeTexts(engagement, language);
  const shown = (field: Field, text = '') =>
    field === 'sector' && text !== '' ? sectorName(desk, text, language) : text;
  return FIELDS.map(field => ({
    label: FIELD_NAMES[field][language],
    now: shown(field, now[field]),
    typed: shown(field, typed[field]),
  }));
}
