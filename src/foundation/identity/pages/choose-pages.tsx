import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Warning } from '../../web/components/warning.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import type { WebApp, WebEnv } from '../../web/site.ts';
import type { Visitor } from '../actor.ts';
import { guarded, signedIn } from '../guarded.ts';
import { removeMember } from '../members/remove-member.ts';
import { organisationsOf } from '../organisations/organisations-of.ts';
import { CHOOSE, CREATE, INVITATION, LEAVE, ORGANISATION } from '../paths.ts';
import { missing } from '../refusal.ts';
import { ROLE_NAMES } from '../role-names.ts';
import { placeAfter } from '../session/onwards.ts';
import { takeSeat } from '../session/take-seat.ts';
import { mayCreate } from '../settings.ts';

const WORDS = {
  title: { nl: 'Kies een organisatie', en: 'Choose an organisation' },
  ask: { nl: 'Voor welke organisatie werk je nu?', en: 'For which organisation do you work now?' },
  choose: { nl: 'Kies deze organisatie', en: 'Choose this organisation' },
  none: { nl: 'Je hoort nog bij geen organisatie', en: 'You belong to no organisation yet' },
  noneText: {
    nl: 'Vraag een beheerder van je organisatie om een uitnodiging.',
    en: 'Ask an administrator of your organisation for an invitation.',
  },
  notInvited: {
    nl: 'Je organisatie kent je hier nog niet.',
    en: 'Your organisation does not know you here yet.',
  },
  notInvitedText: {
    nl: 'Je bent ingelogd, maar je hebt hier nog geen plek bij de organisatie waarvoor je inlogde. Vraag een beheerder van die organisatie om een uitnodiging.',
    en: 'You are signed in, but you have no seat here yet in the organisation that you signed in for. Ask an administrator of that organisation for an invitation.',
  },
  create: { nl: 'Maak een organisatie', en: 'Make an organisation' },
  invited: { nl: 'Ik heb een uitnodiging', en: 'I have an invitation' },
  noChoice: { nl: 'Kies een van de organisaties.', en: 'Choose one of the organisations.' },
  leave: { nl: 'Verlaat de organisatie', en: 'Leave the organisation' },
  leaveAsk: { nl: 'Wil je deze organisatie verlaten?', en: 'Do you want to leave this organisation?' },
  leaveText: {
    nl: 'Je ziet daarna niets meer van deze organisatie. Wat je hebt gedaan, blijft in het logboek staan. Terugkomen kan alleen met een nieuwe uitnodiging.',
    en: 'After that you see nothing of this organisation. What you did stays in the journal. You can come back only with a new invitation.',
  },
  stay: { nl: 'Blijf', en: 'Stay' },
} as const;

/** For which organisation somebody works now, and leaving one. */
export function addChoosePages(app: WebApp, services: Services): void {
  signedIn(app, { method: 'get', paths: CHOOSE }, (c, language, visitor) =>
    show(c, language, services, visitor),
  );

  signedIn(app, { method: 'post', paths: CHOOSE }, async (c, language, visitor) => {
    const chosen = formText(await readForm(c), 'organisation');
    const seats = await organisationsOf(services, visitor.person.id);
    if (chosen === '') return show(c, language, services, visitor, WORDS.noChoice[language]);
    if (!seats.some(({ organisation }) => organisation.id === chosen)) throw missing();
    await takeSeat(services, visitor, chosen);
    return c.redirect(await placeAfter(c, language, visitor.person.id, true), 303);
  });

  guarded(app, { method: 'get', paths: LEAVE, role: 'reader' }, (c, language, { organisation }) =>
    respond(
      c,
      { language, title: WORDS.leave[language], paths: LEAVE },
      <form method="post" action={LEAVE[language]}>
        <p class="eyebrow">{organisation.name}</p>
        <h1>{WORDS.leaveAsk[language]}</h1>
        <p>{WORDS.leaveText[language]}</p>
        <Buttons>
          <Button>{WORDS.leave[language]}</Button>
          <ButtonLink look="secondary" href={ORGANISATION[language]}>
            {WORDS.stay[language]}
          </ButtonLink>
        </Buttons>
      </form>,
    ),
  );

  guarded(app, { method: 'post', paths: LEAVE, role: 'reader' }, async (c, language, actor) => {
    await removeMember(services, actor, actor.person.id);
    return c.redirect(CHOOSE[language], 303);
  });
}

async function show(
  c: Context<WebEnv>,
  language: Language,
  services: Services,
  { person, seat }: Visitor,
  error?: string,
): Promise<Response> {
  const seats = await organisationsOf(services, person.id);
  const notInvited = c.req.query('reason') === 'not-invited';
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: CHOOSE,
      status: error === undefined ? 200 : 400,
      hasErrors: error !== undefined,
    },
    <>
      {notInvited && <Warning title={WORDS.notInvited[language]}>{WORDS.notInvitedText[language]}</Warning>}
      {seats.length === 0 ? (
        <>
          <h1>{WORDS.none[language]}</h1>
          <p>{WORDS.noneText[language]}</p>
        </>
      ) : (
        <form method="post" action={CHOOSE[language]} novalidate>
          <RadioGroup
            language={language}
            name="organisation"
            legend={WORDS.ask[language]}
            choices={seats.map(({ organisation, role }) => ({
              value: organisation.id,
              label: organisation.name,
              help: ROLE_NAMES[role][language],
            }))}
            chosen={seat?.organisation.id}
            error={error}
          />
          <Buttons>
            <Button>{WORDS.choose[language]}</Button>
          </Buttons>
        </form>
      )}
      <ul class="plain-list">
        {mayCreate(services.signIn) && (
          <li>
            <a href={CREATE[language]}>{WORDS.create[language]}</a>
          </li>
        )}
        <li>
          <a href={INVITATION[language]}>{WORDS.invited[language]}</a>
        </li>
      </ul>
    </>,
  );
}
