import { atLeast, guarded } from '../../foundation/identity/index.ts';
import { readJournal } from '../../foundation/identity/journal/read-journal.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { BackLink, Eyebrow } from '../../foundation/web/components/heading.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { FileButtons } from '../file/file-pages.tsx';
import { findEngagement } from '../store/find-engagement.ts';
import { ASSESS, CHANGE, CHECK, END, EVIDENCE, LIST, ONE, REMOVE, THINGS } from './addresses.ts';
import { Alerts } from './one-alerts.tsx';
import { Assessment } from './one-assessment.tsx';
import { Checks } from './one-checks.tsx';
import { Decisions } from './one-decisions.tsx';
import { EvidenceList } from './one-evidence.tsx';
import { Facts } from './one-facts.tsx';
import { JournalSection } from './one-journal.tsx';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  back: { nl: 'Naar het register', en: 'To the register' },
  do: { nl: 'Wat je kunt doen', en: 'What you can do' },
  assess: { nl: 'Beoordeel', en: 'Assess' },
  change: { nl: 'Wijzig', en: 'Change' },
  check: { nl: 'Leg een controle vast', en: 'Record a check' },
  evidence: { nl: 'Voeg bewijs toe', en: 'Add evidence' },
  end: { nl: 'Beëindig', en: 'End' },
  remove: { nl: 'Verwijder', en: 'Remove' },
  file: { nl: 'Het hele dossier', en: 'The whole file' },
  fileText: {
    nl: 'Alles van deze inhuur bij elkaar, om te bewaren of te laten lezen.',
    en: 'Everything of this engagement together, to keep or to have read.',
  },
} as const;

/** What a redirect to this page says was done. */
const DONE = {
  added: { nl: 'De inhuur staat in het register.', en: 'The engagement is in the register.' },
  saved: { nl: 'Je wijziging is bewaard.', en: 'Your change was saved.' },
  assessed: { nl: 'De beoordeling is bewaard.', en: 'The assessment was kept.' },
  decided: { nl: 'Het besluit is vastgelegd.', en: 'The decision was recorded.' },
  proposed: {
    nl: 'Het voorstel is vastgelegd. Een goedkeurder die het niet zelf voorstelde, moet het goedkeuren.',
    en: 'The proposal was recorded. An approver who did not propose it must approve it.',
  },
  approved: { nl: 'Het besluit is goedgekeurd.', en: 'The decision was approved.' },
  rejected: { nl: 'Het voorstel is afgewezen.', en: 'The proposal was rejected.' },
  withdrawn: { nl: 'Het voorstel is ingetrokken.', en: 'The proposal was withdrawn.' },
  checked: { nl: 'De controle is vastgelegd.', en: 'The check was recorded.' },
  evidence: { nl: 'Het bewijs is bewaard.', en: 'The evidence was kept.' },
  gone: { nl: 'Het bewijs is verwijderd.', en: 'The evidence was removed.' },
  ended: { nl: 'De einddatum is bewaard.', en: 'The end date was saved.' },
} as const;

/** Everything that the register knows of one engagement. */
export function addOnePage(app: WebApp, desk: RegisterDesk): void {
  guarded(app, { method: 'get', paths: ONE, role: 'reader', things: THINGS }, async (c, language, actor) => {
    const id = c.req.param('engagement')!;
    const file = await findEngagement(desk.services, actor, id);
    const journal = await readJournal(desk.services, actor, { subject: id });
    const { engagement } = file;
    const { reference, client, worker } = engagement;
    const at = (paths: typeof ONE) => fill(paths, { engagement: id })[language];
    const done = Object.entries(DONE).find(([name]) => c.req.query(name) !== undefined)?.[1];
    const mayEdit = atLeast(actor.role, 'editor');
    const part = { language, desk, file, mayEdit, actor };
    return respond(
      c,
      { language, title: reference, paths: fill(ONE, { engagement: id }) },
      <>
        <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
        {done && <Notice>{done[language]}</Notice>}
        <Eyebrow>
          {client} · {worker.name}
        </Eyebrow>
        <h1>{reference}</h1>
        <Alerts {...part} />
        <div class="with-side">
          <div>
            <Assessment {...part} />
            <Decisions {...part} />
            <Checks {...part} />
            <EvidenceList {...part} />
          </div>
          <div class="side">
            <Facts {...part} />
            {mayEdit && (
              <section>
                <h2>{WORDS.do[language]}</h2>
                <Buttons>
                  <ButtonLink href={at(ASSESS)}>{WORDS.assess[language]}</ButtonLink>
                  <ButtonLink look="secondary" href={at(CHANGE)}>
                    {WORDS.change[language]}
                  </ButtonLink>
                  <ButtonLink look="secondary" href={at(CHECK)}>
                    {WORDS.check[language]}
                  </ButtonLink>
                  <ButtonLink look="secondary" href={at(EVIDENCE)}>
                    {WORDS.evidence[language]}
                  </ButtonLink>
                  <ButtonLink look="secondary" href={at(END)}>
                    {WORDS.end[language]}
                  </ButtonLink>
                  {atLeast(actor.role, 'administrator') && (
                    <ButtonLink look="secondary" href={at(REMOVE)}>
                      {WORDS.remove[language]}
                    </ButtonLink>
                  )}
                </Buttons>
              </section>
            )}
          </div>
        </div>
        <section>
          <h2>{WORDS.file[language]}</h2>
          <p>{WORDS.fileText[language]}</p>
          <FileButtons language={language} id={id} />
        </section>
        <JournalSection
          language={language}
          actor={actor}
          engagement={id}
          page={journal}
          words={c.var.site.journalWords}
        />
      </>,
    );
  });
}
