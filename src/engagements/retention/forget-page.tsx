import { guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { BackLink, Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { formNumber, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { WORKER } from '../pages/addresses.ts';
import { findWorker } from '../store/change-worker.ts';
import { forgetWorker } from './forget-worker.ts';
import { FORGET } from './retention-paths.ts';
import { WORDS } from './words.ts';

/** The way to the page that deletes the data of a worker, for an administrator. */
export function ForgetLink({ language, id }: { readonly language: Language; readonly id: string }) {
  return (
    <ButtonLink look="secondary" href={fill(FORGET, { worker: id })[language]}>
      {WORDS.forgetLink[language]}
    </ButtonLink>
  );
}

/** Deletes the personal data of a worker, after asking. */
export function addForgetPage(app: WebApp, services: Services): void {
  const door = { paths: FORGET, role: 'administrator', things: { worker: 'worker' } } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { id, name, version } = await findWorker(services, actor, c.req.param('worker')!);
    const say = (word: keyof typeof WORDS) => WORDS[word][language];
    const paths = fill(FORGET, { worker: id });
    const back = fill(WORKER, { worker: id })[language];
    return respond(
      c,
      { language, title: say('forgetTitle'), paths },
      <>
        <BackLink href={back}>{say('back')}</BackLink>
        <Eyebrow>{name}</Eyebrow>
        <h1>{say('forgetTitle')}</h1>
        <Lead>{say('forgetLead')}</Lead>
        <p>{say('forgetGoes')}</p>
        <p>{say('forgetStays')}</p>
        <p>{say('forgetDuty')}</p>
        <Warning>{say('sure')}</Warning>
        <form method="post" action={paths[language]}>
          <input type="hidden" name="version" value={String(version)} />
          <Buttons>
            <Button>{say('forgetButton')}</Button>
            <ButtonLink look="secondary" href={back}>
              {say('back')}
            </ButtonLink>
          </Buttons>
        </form>
      </>,
    );
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const id = c.req.param('worker')!;
    await forgetWorker(services, actor, id, formNumber(await readForm(c), 'version'));
    return c.redirect(`${fill(WORKER, { worker: id })[language]}?forgotten`, 303);
  });
}
