import type { Page } from 'playwright-core';
import { invite } from '../../src/foundation/identity/invitations/invite.ts';
import { changeRole } from '../../src/foundation/identity/members/change-role.ts';
import { listMembers } from '../../src/foundation/identity/members/list-members.ts';
import { changeSettings, readSettings } from '../../src/foundation/identity/organisations/change-settings.ts';
import * as at from '../../src/foundation/identity/paths.ts';
import type { Language } from '../../src/foundation/law/text.ts';
import { fill, type Paths } from '../../src/foundation/web/paths.ts';
import type { RoomStage } from './room-stage.ts';
import type { Screen } from './screens.ts';

type Role = 'reader' | 'editor' | 'approver' | 'administrator';

/** Every page of signing in and of an organisation, in every state that looks different. */
export function roomScreens(stage: RoomStage): readonly Screen[] {
  const { rooms } = stage;
  const { ours } = rooms;
  const as = (role: Role) => async (page: Page) =>
    page.context().addCookies([await stage.signedIn(ours.people[role], ours.organisation)]);
  const open =
    (enter: (page: Page) => Promise<unknown>, paths: Paths, query = '') =>
    async (page: Page, language: Language) => {
      await enter(page);
      await page.goto(paths[language] + query);
    };
  const nobody = async () => {};
  const stranger = async (page: Page) =>
    page.context().addCookies([await stage.signedIn(await newPerson(), null)]);
  const newPerson = async () =>
    (
      await rooms.database.db
        .insertInto('person')
        .values({ issuer: 'test', subject: crypto.randomUUID(), name: 'Sam', email: null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const inTwo = async (page: Page) => {
    const id = await newPerson();
    for (const room of [ours, rooms.theirs])
      await rooms.database.db
        .insertInto('membership')
        .values({ organisation_id: room.organisation, person_id: id, role: 'reader' })
        .execute();
    await page.context().addCookies([await stage.signedIn(id, null)]);
  };
  const send =
    (enter: (page: Page) => Promise<unknown>, paths: Paths, fields: Readonly<Record<string, string>>) =>
    async (page: Page, language: Language) => {
      await enter(page);
      await page.goto(paths[language]);
      for (const [name, value] of Object.entries(fields))
        await page.locator(`main [name="${name}"]`).fill(value);
      await page.locator('main form button[type="submit"]').first().click();
      await page.waitForLoadState();
    };
  const end = async (page: Page, language: Language) => {
    await as('administrator')(page);
    await page.goto(at.SETTINGS[language]);
    await rooms.database.db
      .updateTable('session')
      .set({ seen_at: new Date(0) })
      .execute();
    await page.locator('main button[type="submit"]').click();
    await page.waitForLoadState();
  };
  const screen = (name: string, openIt: Screen['open'], status = 200): Screen => ({
    name,
    open: openIt,
    status,
  });
  const member = () => fill(at.MEMBER, { person: ours.people.editor });

  return [
    screen('sign-in', open(nobody, at.SIGN_IN)),
    screen('sign-in-once', open(nobody, at.ONE_TIME)),
    screen('sign-in-wrong-code', send(nobody, at.ONE_TIME, { code: 'AAAA' }), 400),
    screen('sign-out', open(as('reader'), at.SIGN_OUT)),
    screen('signed-out', open(nobody, at.SIGN_OUT)),
    screen('session-ended', end),
    screen('session-resume', async (page, language) => {
      await end(page, language);
      await as('administrator')(page);
      await page.goto(at.RESUME[language]);
    }),
    screen('choose-none', open(stranger, at.CHOOSE)),
    screen('choose-not-invited', open(stranger, at.CHOOSE, '?reason=not-invited')),
    screen('choose', open(inTwo, at.CHOOSE)),
    screen('choose-nothing', send(inTwo, at.CHOOSE, {}), 400),
    screen('create', open(stranger, at.CREATE)),
    screen('create-wrong', send(stranger, at.CREATE, { person: '', name: '', kvk: '12' }), 400),
    screen('me', open(as('reader'), at.ME, '?saved')),
    screen('me-wrong', send(as('reader'), at.ME, { person: '' }), 400),
    screen('organisation-reader', open(as('reader'), at.ORGANISATION)),
    screen('organisation-administrator', open(as('administrator'), at.ORGANISATION)),
    screen('members', open(as('administrator'), at.MEMBERS, '?done=role')),
    screen('member', async (page, language) => open(as('administrator'), member())(page, language)),
    screen('member-remove', async (page, language) =>
      open(as('administrator'), fill(at.REMOVE, { person: ours.people.editor }))(page, language),
    ),
    screen('leave', open(as('reader'), at.LEAVE)),
    screen('leave-last', send(as('administrator'), at.LEAVE, {}), 409),
    screen('invitations', open(as('administrator'), at.INVITE, '?done=withdrawn')),
    screen('invitations-nothing-chosen', send(as('administrator'), at.INVITE, {}), 400),
    screen('invitation-made', invited),
    screen('invitation', open(nobody, at.INVITATION)),
    screen('invitation-wrong', send(nobody, at.INVITATION, { code: 'nonsense' }), 400),
    screen('invitation-accept', async (page, language) => {
      await invited(page, language);
      const code = await page.locator('code').last().textContent();
      await page.context().clearCookies();
      await send(stranger, at.INVITATION, { code: code! })(page, language);
    }),
    screen('settings', open(as('administrator'), at.SETTINGS, '?saved')),
    screen('settings-wrong', send(as('administrator'), at.SETTINGS, { name: '' }), 400),
    screen('keys', open(as('administrator'), at.KEYS, '?done=revoked')),
    screen('keys-wrong', send(as('administrator'), at.KEYS, { name: '', lastDay: '2020-01-01' }), 400),
    screen('key-made', send(as('administrator'), at.KEYS, { name: 'Planning' })),
    screen('role-too-low', open(as('reader'), at.SETTINGS), 403),
    screen('journal', async (page, language) => {
      await happen();
      await open(as('approver'), at.JOURNAL)(page, language);
      await page.locator('details').first().locator('summary').click();
    }),
    screen('journal-nothing', open(as('editor'), at.JOURNAL, '?action=member.leave')),
  ];

  /** A few changes, so that there is something to read. */
  async function happen(): Promise<void> {
    const administrator = rooms.actor('administrator');
    const { services } = rooms;
    await invite(services, administrator, 'reader');
    const reader = (await listMembers(services, administrator)).find(
      ({ person }) => person === ours.people.reader,
    )!;
    const change = { person: reader.person, version: reader.version };
    await changeRole(services, administrator, { ...change, role: 'editor' });
    await changeRole(services, administrator, { ...change, version: reader.version + 1, role: 'reader' });
    const settings = await readSettings(services, administrator);
    await changeSettings(services, administrator, { ...settings, fourEyes: !settings.fourEyes });
  }

  async function invited(page: Page, language: Language): Promise<void> {
    await as('administrator')(page);
    await page.goto(at.INVITE[language]);
    await page.locator('label[for="role-editor"]').click();
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForLoadState();
  }
}
