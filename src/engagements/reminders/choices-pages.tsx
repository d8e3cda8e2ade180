import { guarded } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { BackLink } from '../../foundation/web/components/heading.tsx';
import { TextField } from '../../foundation/web/components/inputs.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill, onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { CALENDAR, FEED, INBOX, MAIL } from './paths.ts';
import { chooseMail, renewCalendar, stopCalendar } from './person-choices.ts';
import { readCalendar } from './read-calendar.ts';
import { WORDS } from './words.ts';

/** How a person hears of reminders: a calendar behind a secret link, and mail. */
export function addChoicesPages(app: WebApp, services: Services): void {
  guarded(app, { method: 'post', paths: CALENDAR, role: 'reader' }, async (c, language, actor) => {
    if (formText(await readForm(c), 'do') === 'stop') {
      await stopCalendar(services, actor);
      return c.redirect(`${INBOX[language]}?saved=stop`, 303);
    }
    const token = await renewCalendar(services, actor);
    const link = `${services.baseUrl}${fill(FEED, { token })[language]}`;
    return respond(
      c,
      { language, title: WORDS.link[language], paths: INBOX },
      <>
        <BackLink href={INBOX[language]}>{WORDS.back[language]}</BackLink>
        <h1>{WORDS.link[language]}</h1>
        <TextField
          language={language}
          name="link"
          label={WORDS.link[language]}
          help={WORDS.linkText[language]}
          value={link}
          autocomplete="off"
        />
      </>,
    );
  });

  guarded(app, { method: 'post', paths: MAIL, role: 'reader' }, async (c, language, actor) => {
    await chooseMail(services, actor, formText(await readForm(c), 'mail') === 'yes');
    return c.redirect(`${INBOX[language]}?saved=mail`, 303);
  });

  onPage(app, 'get', FEED, async (c, language) => {
    const calendar = await readCalendar(services, c.req.param('token') ?? '', language);
    if (calendar === undefined) return c.notFound();
    return c.body(calendar, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="waaier.ics"',
      'Cache-Control': 'no-store',
    });
  });
}
