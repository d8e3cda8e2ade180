import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { IsoDate } from '../../../foundation/law/date.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { Button, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../../foundation/web/components/heading.tsx';
import { formText, readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { onPage, type Paths } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { ROOM, START } from '../addresses.ts';
import type { FormShape } from './field.ts';
import { fieldOf } from './field-of.ts';
import { FieldsView } from './fields-view.tsx';
import { plainMessage } from './plain-message.ts';
import { readValues } from './read-values.ts';

/** A page with a form and, once it was sent, what came out: above the form, which keeps what was typed. Nothing is kept on
 *  the server and nothing that was typed stands in an address. */
export interface CalculatorPage {
  readonly paths: Paths;
  readonly title: Text;
  readonly lead: Text;
  readonly form: FormShape;
  /** What stands on the button. */
  readonly send: Text;
  /** Works it out and shows it.
   *  @param input what was typed, as the calculation takes it
   *  @throws InputError naming a field of the form by its pointer */
  answer(
    input: Readonly<Record<string, unknown>>,
    language: Language,
    today: IsoDate,
  ): Child | Promise<Child>;
  /** What stands below the form: how it works, sources. */
  about?(language: Language): Child;
}

const WORDS = {
  again: { nl: 'Verander iets en reken opnieuw', en: 'Change something and calculate again' },
} as const;

/** Adds a calculator to the pages. */
export function addCalculatorPage(app: WebApp, page: CalculatorPage, today: () => IsoDate): void {
  const groups = () => page.form(today());
  onPage(app, 'get', page.paths, (c, language) => {
    const values = Object.fromEntries(
      groups().flatMap(({ fields }) => fields.map(({ name, initial = '' }) => [name, initial])),
    );
    return show(c, language, page, groups(), { values, errors: {} });
  });
  onPage(app, 'post', page.paths, async (c, language) => {
    const form = await readForm(c);
    const fields = groups().flatMap(group => group.fields);
    const values = Object.fromEntries(fields.map(({ name }) => [name, formText(form, name)]));
    try {
      const answer = await page.answer(readValues(fields, values, language), language, today());
      return await show(c, language, page, groups(), { values, errors: {}, answer });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const errors: Record<string, string> = {};
      for (const { pointer, message } of error.problems) {
        const name = fieldOf(fields, pointer) ?? '';
        const plain = plainMessage(message, language);
        errors[name] = errors[name] === undefined ? plain : `${errors[name]} ${plain}`;
      }
      return show(c, language, page, groups(), { values, errors });
    }
  });
}

interface State {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly answer?: Child;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  page: CalculatorPage,
  groups: ReturnType<FormShape>,
  { values, errors, answer }: State,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  const summary = Object.entries(errors).map(([name, message]) => ({
    message,
    field: name === '' ? undefined : name,
  }));
  return respond(
    c,
    { language, title: page.title[language], paths: page.paths, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summary} />
      <BackLink href={START[language]}>{ROOM[language]}</BackLink>
      <h1>{page.title[language]}</h1>
      <Lead>{page.lead[language]}</Lead>
      {answer}
      {answer !== undefined && <h2>{WORDS.again[language]}</h2>}
      <form method="post" action={page.paths[language]} novalidate>
        <FieldsView language={language} groups={groups} values={values} errors={errors} />
        <Buttons>
          <Button>{page.send[language]}</Button>
        </Buttons>
      </form>
      {page.about?.(language)}
    </>,
  );
}
