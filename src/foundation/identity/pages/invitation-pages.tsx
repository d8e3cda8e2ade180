import type { Context } from 'hono';
import { z } from 'zod';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import { onPage } from '../../web/paths.ts';
import { sealedCookie } from '../../web/sealed-cookie.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { signedIn } from '../guarded.ts';
import { acceptInvitation } from '../invitations/accept-invitation.ts';
import { findInvitation, type Invitation } from '../invitations/find-invitation.ts';
import { ACCEPT, CHOOSE, INVITATION, ORGANISATION } from '../paths.ts';
import { ROLE_NAMES, youMayDo } from '../role-names.ts';
import { takeSeat } from '../session/take-seat.ts';
import { CodeField } from './code-field.tsx';

const WORDS = {
  title: { nl: 'Je uitnodiging', en: 'Your invitation' },
  lead: {
    nl: 'Kreeg je een uitnodiging voor een organisatie? Vul de code uit de link in.',
    en: 'Did you get an invitation for an organisation? Fill in the code from the link.',
  },
  code: { nl: 'Code', en: 'Code' },
  go: { nl: 'Ga verder', en: 'Go on' },
  wrong: {
    nl: 'Deze uitnodiging is niet (meer) te gebruiken. Vraag om een nieuwe.',
    en: 'This invitation cannot be used (any more). Ask for a new one.',
  },
  join: { nl: 'Word lid van', en: 'Join' },
  role: { nl: 'Je wordt', en: 'You become' },
  accept: { nl: 'Word lid', en: 'Join' },
  decline: { nl: 'Nu niet', en: 'Not now' },
} as const;

/** The code of an invitation, while somebody signs in to use it. */
const cookie = sealedCookie('invitation', kept => z.string().parse(kept));

/** Coming into an organisation by invitation. */
export function addInvitationPages(app: WebApp, services: Services): void {
  onPage(app, 'get', INVITATION, (c, language) => showForm(c, language));

  onPage(app, 'post', INVITATION, async (c, language) => {
    const code = formText(await readForm(c), 'code').trim();
    if ((await findInvitation(services, code)) === undefined)
      return showForm(c, language, WORDS.wrong[language]);
    await cookie.write(c, code);
    return c.redirect(ACCEPT[language], 303);
  });

  const found = async (c: Context<WebEnv>): Promise<(Invitation & { readonly code: string }) | undefined> => {
    const kept = await cookie.read(c);
    if (kept.state !== 'value') return undefined;
    const invitation = await findInvitation(services, kept.value);
    return invitation && { ...invitation, code: kept.value };
  };

  signedIn(app, { method: 'get', paths: ACCEPT }, async (c, language) => {
    const invitation = await found(c);
    if (invitation === undefined) return showForm(c, language, WORDS.wrong[language]);
    return ask(c, language, invitation);
  });

  signedIn(app, { method: 'post', paths: ACCEPT }, async (c, language, visitor) => {
    const invitation = await found(c);
    cookie.clear(c);
    if (invitation === undefined) return showForm(c, language, WORDS.wrong[language]);
    await takeSeat(services, visitor, await acceptInvitation(services, visitor.person, invitation.code));
    return c.redirect(ORGANISATION[language], 303);
  });
}

function showForm(c: Context<WebEnv>, language: Language, error?: string): Promise<Response> {
  const hasErrors = error !== undefined;
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: INVITATION,
      status: hasErrors ? 400 : 200,
      hasErrors,
    },
    <>
      <ErrorSummary language={language} errors={hasErrors ? [{ message: error, field: 'code' }] : []} />
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={INVITATION[language]} novalidate>
        <CodeField language={language} label={WORDS.code[language]} size={32} error={error} />
        <Buttons>
          <Button>{WORDS.go[language]}</Button>
        </Buttons>
      </form>
    </>,
  );
}

function ask(c: Context<WebEnv>, language: Language, { organisation, role }: Invitation): Promise<Response> {
  return respond(
    c,
    { language, title: WORDS.title[language], paths: ACCEPT },
    <form method="post" action={ACCEPT[language]}>
      <h1>
        {WORDS.join[language]} {organisation.name}
      </h1>
      <Lead>
        {WORDS.role[language]} {ROLE_NAMES[role][language]}. {youMayDo(role, language)}
      </Lead>
      <Buttons>
        <Button>{WORDS.accept[language]}</Button>
        <ButtonLink look="secondary" href={CHOOSE[language]}>
          {WORDS.decline[language]}
        </ButtonLink>
      </Buttons>
    </form>,
  );
}
