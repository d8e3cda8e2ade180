import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { TextField } from '../../web/components/inputs.tsx';
import { Notice } from '../../web/components/warning.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { signedIn } from '../guarded.ts';
import { ME } from '../paths.ts';
import { rename } from '../people/rename.ts';
import { type FieldErrors, summaryOf, tryForm } from './field-errors.ts';

const WORDS = {
  title: { nl: 'Hoe je heet', en: 'What you are called' },
  lead: {
    nl: 'Zo zien anderen in je organisatie wie iets deed. In wat al in het logboek staat, blijft je oude naam staan.',
    en: 'So that others in your organisation see who did something. What is in the journal already keeps your old name.',
  },
  provider: {
    nl: 'Stuurt de dienst waarmee je inlogt een naam mee, dan gebruiken we die bij de volgende keer inloggen weer.',
    en: 'If the service that you sign in with sends a name, we use that again the next time you sign in.',
  },
  name: { nl: 'Je naam', en: 'Your name' },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: { nl: 'Je naam is bewaard.', en: 'Your name is saved.' },
} as const;

/** What a person is called. */
export function addMePage(app: WebApp, services: Services): void {
  signedIn(app, { method: 'get', paths: ME }, (c, language, { person }) =>
    show(c, language, services, person.name, {}, c.req.query('saved') !== undefined),
  );

  signedIn(app, { method: 'post', paths: ME }, async (c, language, { person }) => {
    const name = formText(await readForm(c), 'person');
    return tryForm(
      language,
      async () => {
        await rename(services, person.id, name);
        return c.redirect(`${ME[language]}?saved`, 303);
      },
      errors => show(c, language, services, name, errors, false),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { signIn }: Services,
  name: string,
  errors: FieldErrors,
  saved: boolean,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: ME, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <h1>{WORDS.title[language]}</h1>
      {saved && <Notice>{WORDS.saved[language]}</Notice>}
      <Lead>{WORDS.lead[language]}</Lead>
      {signIn.mode === 'provider' && <p>{WORDS.provider[language]}</p>}
      <form method="post" action={ME[language]} novalidate>
        <TextField
          language={language}
          name="person"
          label={WORDS.name[language]}
          value={name}
          autocomplete="name"
          error={errors.person}
        />
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
        </Buttons>
      </form>
    </>,
  );
}
