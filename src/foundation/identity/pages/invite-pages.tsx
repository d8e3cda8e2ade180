import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { BackLink, Eyebrow } from '../../web/components/heading.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Table } from '../../web/components/table.tsx';
import { Notice, Warning } from '../../web/components/warning.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import { fill } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { type Actor, ROLES } from '../actor.ts';
import { guarded } from '../guarded.ts';
import { type Invited, invite } from '../invitations/invite.ts';
import { listInvitations, type OpenInvitation } from '../invitations/list-invitations.ts';
import { withdrawInvitation } from '../invitations/withdraw-invitation.ts';
import { INVITATION, INVITE, MEMBERS, WITHDRAW } from '../paths.ts';
import { mayDo, ROLE_NAMES } from '../role-names.ts';
import { Moment } from './moment.tsx';

const WORDS = {
  title: { nl: 'Uitnodigingen', en: 'Invitations' },
  ask: { nl: 'Welke rol krijgt wie je uitnodigt?', en: 'Which role gets the person you invite?' },
  help: {
    nl: 'Je krijgt een link om zelf te sturen. Die werkt één keer, zeven dagen lang.',
    en: 'You get a link to send yourself. It works once, for seven days.',
  },
  make: { nl: 'Maak een uitnodiging', en: 'Make an invitation' },
  noRole: { nl: 'Kies een van de rollen.', en: 'Choose one of the roles.' },
  made: { nl: 'Je uitnodiging is klaar', en: 'Your invitation is ready' },
  madeText: {
    nl: 'Kopieer de link nu en stuur hem alleen aan wie je wilt uitnodigen. Hij is hierna niet meer te zien: wie hem heeft, kan binnenkomen.',
    en: 'Copy the link now and send it only to the person you want to invite. It cannot be seen again: whoever has it can come in.',
  },
  link: { nl: 'Link', en: 'Link' },
  code: { nl: 'Of alleen de code', en: 'Or only the code' },
  until: { nl: 'Te gebruiken tot', en: 'To be used until' },
  open: { nl: 'Nog niet gebruikt', en: 'Not used yet' },
  none: { nl: 'Er staan geen uitnodigingen open.', en: 'There are no open invitations.' },
  role: { nl: 'Rol', en: 'Role' },
  by: { nl: 'Gemaakt door', en: 'Made by' },
  withdraw: { nl: 'Trek in', en: 'Withdraw' },
  withdrawn: { nl: 'De uitnodiging is ingetrokken.', en: 'The invitation was withdrawn.' },
  back: { nl: 'Naar de leden', en: 'To the members' },
  another: { nl: 'Naar de uitnodigingen', en: 'To the invitations' },
} as const;

/** Asking people into an organisation. */
export function addInvitePages(app: WebApp, services: Services): void {
  guarded(app, { method: 'get', paths: INVITE, role: 'administrator' }, async (c, language, actor) =>
    show(c, language, actor, await listInvitations(services, actor)),
  );

  guarded(app, { method: 'post', paths: INVITE, role: 'administrator' }, async (c, language, actor) => {
    const chosen = formText(await readForm(c), 'role');
    const role = ROLES.find(each => each === chosen);
    if (role === undefined)
      return show(c, language, actor, await listInvitations(services, actor), WORDS.noRole[language]);
    return showMade(c, language, services, await invite(services, actor, role));
  });

  guarded(
    app,
    { method: 'post', paths: WITHDRAW, role: 'administrator', things: { invitation: 'invitation' } },
    async (c, language, actor) => {
      await withdrawInvitation(services, actor, c.req.param('invitation')!);
      return c.redirect(`${INVITE[language]}?done=withdrawn`, 303);
    },
  );
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { organisation }: Actor,
  open: readonly OpenInvitation[],
  error?: string,
): Promise<Response> {
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: INVITE,
      status: error === undefined ? 200 : 400,
      hasErrors: error !== undefined,
    },
    <>
      <BackLink href={MEMBERS[language]}>{WORDS.back[language]}</BackLink>
      {c.req.query('done') === 'withdrawn' && <Notice>{WORDS.withdrawn[language]}</Notice>}
      <Eyebrow>{organisation.name}</Eyebrow>
      <form method="post" action={INVITE[language]} novalidate>
        <RadioGroup
          language={language}
          name="role"
          legend={WORDS.ask[language]}
          help={WORDS.help[language]}
          choices={ROLES.map(value => ({
            value,
            label: ROLE_NAMES[value][language],
            help: mayDo(value, language),
          }))}
          error={error}
        />
        <Buttons>
          <Button>{WORDS.make[language]}</Button>
        </Buttons>
      </form>
      <h2>{WORDS.open[language]}</h2>
      {open.length === 0 ? (
        <p>{WORDS.none[language]}</p>
      ) : (
        <Table
          id="invitations"
          caption={WORDS.open[language]}
          captionHidden
          columns={[
            { label: WORDS.role[language] },
            { label: WORDS.by[language] },
            { label: WORDS.until[language] },
            { label: WORDS.withdraw[language] },
          ]}
          rows={open.map(({ id, role, invitedBy, expiresAt }) => [
            ROLE_NAMES[role][language],
            invitedBy ?? '–',
            <Moment language={language} at={expiresAt} />,
            <form method="post" action={fill(WITHDRAW, { invitation: id })[language]}>
              <button type="submit" class="link-button">
                {WORDS.withdraw[language]}
              </button>
            </form>,
          ])}
        />
      )}
    </>,
  );
}

function showMade(
  c: Context<WebEnv>,
  language: Language,
  { baseUrl }: Services,
  { code, expiresAt }: Invited,
): Promise<Response> {
  return respond(
    c,
    { language, title: WORDS.made[language], paths: INVITE },
    <>
      <h1>{WORDS.made[language]}</h1>
      <Warning>{WORDS.madeText[language]}</Warning>
      <dl>
        <dt>{WORDS.link[language]}</dt>
        <dd>
          {/* Behind the #: what stands there is sent to no server and is in no log. */}
          <code class="copy">{`${baseUrl}${INVITATION[language]}#${code}`}</code>
        </dd>
        <dt>{WORDS.code[language]}</dt>
        <dd>
          <code class="copy">{code}</code>
        </dd>
        <dt>{WORDS.until[language]}</dt>
        <dd>
          <Moment language={language} at={expiresAt} />
        </dd>
      </dl>
      <p>
        <a href={INVITE[language]}>{WORDS.another[language]}</a>
      </p>
    </>,
  );
}
