import type { Context } from 'hono';
import { dateInTheNetherlands } from '../../assessment/index.ts';
import { type Actor, guarded, look } from '../../foundation/identity/index.ts';
import { isIsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { CATEGORIES, type Category } from './categories.ts';
import { ExpiredPart } from './expired-part.tsx';
import { type Expired, findExpired } from './find-expired.ts';
import { PAGE, REMOVE } from './retention-paths.ts';
import { startRemoval } from './start-removal.ts';
import { changeTerms, readTerms, type Terms } from './terms.ts';
import { TermsForm, type TypedTerm } from './terms-form.tsx';
import { WORDS } from './words.ts';

/** How long data are kept, what is over its term, and removing that. */
export function addRetentionPage(app: WebApp, services: Services): void {
  const role = 'administrator';
  const see = (actor: Actor) =>
    look(services, actor, async tx => ({
      terms: await readTerms(tx, actor.organisation.id),
      expired: await findExpired(tx, actor.organisation.id, dateInTheNetherlands(services.now())),
    }));

  guarded(app, { method: 'get', paths: PAGE, role }, async (c, language, actor) => {
    const { terms, expired } = await see(actor);
    return show(c, language, actor, asTyped(terms), expired, new Set());
  });

  guarded(app, { method: 'post', paths: PAGE, role }, async (c, language, actor) => {
    const form = await readForm(c);
    const typed = typedIn(form);
    try {
      await changeTerms(services, actor, asGiven(typed));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const wrong = new Set(error.problems.map(({ pointer }) => pointer.split('/')[1] as Category));
      return show(c, language, actor, typed, (await see(actor)).expired, wrong);
    }
    return c.redirect(`${PAGE[language]}?done=saved`, 303);
  });

  guarded(app, { method: 'post', paths: REMOVE, role }, async (c, language, actor) => {
    const form = await readForm(c);
    const shown = CATEGORIES.map(category => [category, formText(form, category)] as const);
    const days = Object.fromEntries(shown.filter(([, day]) => isIsoDate(day)));
    await startRemoval(services, actor, days, dateInTheNetherlands(services.now()));
    return c.redirect(`${PAGE[language]}?done=started`, 303);
  });
}

type Typed = Readonly<Record<Category, TypedTerm>>;

const asTyped = (terms: Terms): Typed =>
  each(category => ({ months: String(terms[category].months ?? ''), version: terms[category].version }));

const typedIn = (form: FormData): Typed =>
  each(category => ({
    months: formText(form, `months-${category}`).trim(),
    version: formNumber(form, `version-${category}`),
  }));

/** A whole number; anything else stays what it is, and is refused as that. */
const asGiven = (typed: Typed) =>
  each(category => {
    const { months, version } = typed[category];
    const number = /^\d{1,6}$/.test(months) ? Number(months) : months;
    return { months: months === '' ? null : number, version: Number.isNaN(version) ? 0 : version };
  });

const each = <T,>(make: (category: Category) => T): Readonly<Record<Category, T>> =>
  Object.fromEntries(CATEGORIES.map(category => [category, make(category)])) as Record<Category, T>;

function show(
  c: Context<WebEnv>,
  language: Language,
  { organisation }: Actor,
  typed: Typed,
  expired: readonly Expired[],
  wrong: ReadonlySet<Category>,
): Promise<Response> {
  const hasErrors = wrong.size > 0;
  const errors = [...wrong].map(category => ({
    field: `months-${category}`,
    message: WORDS.monthsHelp[language],
  }));
  const done = c.req.query('done');
  return respond(
    c,
    { language, title: WORDS.title[language], paths: PAGE, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={errors} />
      <Eyebrow>{organisation.name}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      {done === 'saved' && <Notice>{WORDS.saved[language]}</Notice>}
      {done === 'started' && <Notice>{WORDS.started[language]}</Notice>}
      <h2>{WORDS.terms[language]}</h2>
      <form method="post" action={PAGE[language]} novalidate>
        <TermsForm language={language} typed={typed} wrong={wrong} />
        <p>{WORDS.sessions[language]}</p>
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
        </Buttons>
      </form>
      <h2>{WORDS.expired[language]}</h2>
      <ExpiredPart language={language} expired={expired} />
    </>,
  );
}
