import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { BackLink, Eyebrow } from '../../web/components/heading.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Table } from '../../web/components/table.tsx';
import { Notice } from '../../web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import { fill } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { type Actor, ROLES } from '../actor.ts';
import { guarded } from '../guarded.ts';
import { KEY_ROLES } from '../keys/program.ts';
import { changeRole } from '../members/change-role.ts';
import { listMembers, type Member } from '../members/list-members.ts';
import { removeMember } from '../members/remove-member.ts';
import { INVITE, LEAVE, MEMBER, MEMBERS, REMOVE } from '../paths.ts';
import { missing } from '../refusal.ts';
import { mayDo, ROLE_NAMES } from '../role-names.ts';
import { Moment } from './moment.tsx';

const WORDS = {
  title: { nl: 'Leden', en: 'Members' },
  caption: { nl: 'Wie bij deze organisatie hoort', en: 'Who belongs to this organisation' },
  name: { nl: 'Naam', en: 'Name' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  role: { nl: 'Rol', en: 'Role' },
  since: { nl: 'Lid sinds', en: 'Member since' },
  invite: { nl: 'Nodig iemand uit', en: 'Invite somebody' },
  back: { nl: 'Naar de leden', en: 'To the members' },
  ask: { nl: 'Welke rol heeft', en: 'Which role has' },
  save: { nl: 'Bewaar de rol', en: 'Save the role' },
  saved: { nl: 'De rol is veranderd.', en: 'The role was changed.' },
  removed: { nl: 'Het lid is uitgeschreven.', en: 'The member was removed.' },
  noRole: { nl: 'Kies een van de rollen.', en: 'Choose one of the roles.' },
  remove: { nl: 'Schrijf dit lid uit', en: 'Remove this member' },
  removeAsk: { nl: 'Dit lid uitschrijven?', en: 'Remove this member?' },
  removeText: {
    nl: 'Deze persoon ziet daarna niets meer van de organisatie. Wat die heeft gedaan, blijft in het logboek staan.',
    en: 'After that this person sees nothing of the organisation. What the person did stays in the journal.',
  },
  keep: { nl: 'Niet uitschrijven', en: 'Do not remove' },
  program: { nl: 'programma met een sleutel', en: 'program with a key' },
  leave: { nl: 'Verlaat deze organisatie', en: 'Leave this organisation' },
} as const;

const THINGS = { person: 'membership.person_id' } as const;

/** Who belongs to an organisation, and what they may do. */
export function addMembersPages(app: WebApp, services: Services): void {
  guarded(app, { method: 'get', paths: MEMBERS, role: 'reader' }, async (c, language, actor) =>
    showMembers(c, language, actor, await listMembers(services, actor)),
  );

  const administrators = { role: 'administrator', things: THINGS } as const;
  const find = async (c: Context<WebEnv>, actor: Actor): Promise<Member> => {
    const members = await listMembers(services, actor);
    const member = members.find(({ person }) => person === c.req.param('person'));
    if (member === undefined) throw missing();
    return member;
  };

  guarded(app, { method: 'get', paths: MEMBER, ...administrators }, async (c, language, actor) =>
    showMember(c, language, actor, await find(c, actor)),
  );

  guarded(app, { method: 'post', paths: MEMBER, ...administrators }, async (c, language, actor) => {
    const member = await find(c, actor);
    const form = await readForm(c);
    const role = ROLES.find(each => each === formText(form, 'role'));
    if (role === undefined) return showMember(c, language, actor, member, WORDS.noRole[language]);
    await changeRole(services, actor, { person: member.person, role, version: formNumber(form, 'version') });
    return c.redirect(`${MEMBERS[language]}?done=role`, 303);
  });

  guarded(app, { method: 'get', paths: REMOVE, ...administrators }, async (c, language, actor) =>
    askRemoval(c, language, await find(c, actor)),
  );

  guarded(app, { method: 'post', paths: REMOVE, ...administrators }, async (c, language, actor) => {
    const { person } = await find(c, actor);
    await removeMember(services, actor, person, formNumber(await readForm(c), 'version'));
    return c.redirect(`${MEMBERS[language]}?done=removed`, 303);
  });
}

function showMembers(
  c: Context<WebEnv>,
  language: Language,
  { organisation, role }: Actor,
  members: readonly Member[],
): Promise<Response> {
  const done = c.req.query('done');
  const rules = role === 'administrator';
  return respond(
    c,
    { language, title: WORDS.title[language], paths: MEMBERS },
    <>
      <Eyebrow>{organisation.name}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      {done === 'role' && <Notice>{WORDS.saved[language]}</Notice>}
      {done === 'removed' && <Notice>{WORDS.removed[language]}</Notice>}
      <Table
        id="members"
        caption={WORDS.caption[language]}
        captionHidden
        columns={(['name', 'email', 'role', 'since'] as const).map(key => ({ label: WORDS[key][language] }))}
        rows={members.map(({ person, name, email, role: has, program, since }) => [
          rules ? <a href={fill(MEMBER, { person })[language]}>{name}</a> : name,
          program ? WORDS.program[language] : (email ?? '–'),
          ROLE_NAMES[has][language],
          <Moment language={language} at={since} />,
        ])}
      />
      <Buttons>
        {rules && <ButtonLink href={INVITE[language]}>{WORDS.invite[language]}</ButtonLink>}
        <ButtonLink look="secondary" href={LEAVE[language]}>
          {WORDS.leave[language]}
        </ButtonLink>
      </Buttons>
    </>,
  );
}

function showMember(
  c: Context<WebEnv>,
  language: Language,
  actor: Actor,
  { person, name, role, program, version }: Member,
  error?: string,
): Promise<Response> {
  const paths = fill(MEMBER, { person });
  const own = person === actor.person.id;
  return respond(
    c,
    { language, title: name, paths, status: error === undefined ? 200 : 400, hasErrors: error !== undefined },
    <>
      <BackLink href={MEMBERS[language]}>{WORDS.back[language]}</BackLink>
      <form method="post" action={paths[language]} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        <RadioGroup
          language={language}
          name="role"
          legend={`${WORDS.ask[language]} ${name}?`}
          choices={(program ? KEY_ROLES : ROLES).map(value => ({
            value,
            label: ROLE_NAMES[value][language],
            help: mayDo(value, language),
          }))}
          chosen={role}
          error={error}
        />
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
          <ButtonLink look="secondary" href={own ? LEAVE[language] : fill(REMOVE, { person })[language]}>
            {(own ? WORDS.leave : WORDS.remove)[language]}
          </ButtonLink>
        </Buttons>
      </form>
    </>,
  );
}

function askRemoval(
  c: Context<WebEnv>,
  language: Language,
  { person, name, version }: Member,
): Promise<Response> {
  const paths = fill(REMOVE, { person });
  return respond(
    c,
    { language, title: WORDS.remove[language], paths },
    <form method="post" action={paths[language]}>
      <Eyebrow>{name}</Eyebrow>
      <h1>{WORDS.removeAsk[language]}</h1>
      <p>{WORDS.removeText[language]}</p>
      <input type="hidden" name="version" value={String(version)} />
      <Buttons>
        <Button>{WORDS.remove[language]}</Button>
        <ButtonLink look="secondary" href={fill(MEMBER, { person })[language]}>
          {WORDS.keep[language]}
        </ButtonLink>
      </Buttons>
    </form>,
  );
}
