import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { formNumber, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { type EngagementFile, findEngagement } from '../store/find-engagement.ts';
import { removeEngagement } from '../store/remove-engagement.ts';
import { actionPage } from './action-page.tsx';
import { LIST, REMOVE, THINGS } from './addresses.ts';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Verwijder deze inhuur', en: 'Remove this engagement' },
  lead: {
    nl: 'Met de inhuur verdwijnen ook de beoordeling, de besluiten, de controles en het bewijs.',
    en: 'With the engagement its assessment, decisions, checks and evidence disappear too.',
  },
  sure: { nl: 'Dit kun je niet terugdraaien.', en: 'You cannot undo this.' },
  journal: {
    nl: 'In het logboek blijft staan wat er was en wie het verwijderde.',
    en: 'The journal keeps what there was and who removed it.',
  },
  decisions: { nl: 'besluiten', en: 'decisions' },
  checks: { nl: 'controles', en: 'checks' },
  evidence: { nl: 'bewijsstukken', en: 'pieces of evidence' },
  send: { nl: 'Verwijder voorgoed', en: 'Remove for good' },
} as const;

/** Removes an engagement, after asking. */
export function addRemovePages(app: WebApp, { services }: RegisterDesk): void {
  const door = { paths: REMOVE, role: 'administrator', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) =>
    show(c, language, await findEngagement(services, actor, c.req.param('engagement')!)),
  );

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const file = await findEngagement(services, actor, c.req.param('engagement')!);
    const form = await readForm(c);
    return attempt(
      language,
      () => undefined,
      async () => {
        await removeEngagement(services, actor, file.engagement.id, formNumber(form, 'version'));
        return c.redirect(`${LIST[language]}?removed`, 303);
      },
      failed => show(c, language, file, failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { engagement, decisions, checks, evidence }: EngagementFile,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(REMOVE, { engagement: engagement.id });
  return actionPage(
    c,
    { language, title: WORDS.title[language], engagement, paths, failed, send: WORDS.send[language] },
    <>
      <Lead>{WORDS.lead[language]}</Lead>
      <p>
        {decisions.length} {WORDS.decisions[language]}, {checks.length} {WORDS.checks[language]},{' '}
        {evidence.length} {WORDS.evidence[language]}.
      </p>
      <Warning title={WORDS.sure[language]}>{WORDS.journal[language]}</Warning>
    </>,
  );
}
