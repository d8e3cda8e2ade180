import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Notice } from '../../web/components/warning.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import { onPage } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { issueCode, useCode } from '../local/one-time-codes.ts';
import { NEW_CODE, ONE_TIME } from '../paths.ts';
import type { LocalSignIn } from '../settings.ts';
import { signIn } from '../sign-in.ts';
import { CodeField } from './code-field.tsx';
import { enter } from './enter.ts';
import { WORDS } from './sign-in-words.ts';

/** The person at this machine, in local mode. There is one. */
const LOCAL_PERSON = { issuer: 'local', subject: 'this-machine', name: undefined, email: undefined } as const;

/** The way in of local mode: a code that a server printed. */
export function addOneTimePages(app: WebApp, services: Services, { announce }: LocalSignIn): void {
  onPage(app, 'get', ONE_TIME, (c, language) => showForm(c, language));

  // Only a form that the person sends uses the code: what looks ahead at links does not.
  onPage(app, 'post', ONE_TIME, async (c, language) => {
    const code = formText(await readForm(c), 'code');
    if (!(await useCode(services, code))) {
      services.log('sign-in-refused', { fault: 'code' });
      return showForm(c, language, { error: WORDS.wrongCode[language] });
    }
    return enter(c, language, services, await signIn(services, LOCAL_PERSON, undefined));
  });

  onPage(app, 'post', NEW_CODE, async (c, language) => {
    announce(await issueCode(services));
    return showForm(c, language, { made: true });
  });
}

interface Shown {
  readonly error?: string;
  readonly made?: boolean;
}

function showForm(c: Context<WebEnv>, language: Language, { error, made }: Shown = {}): Promise<Response> {
  const hasErrors = error !== undefined;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: ONE_TIME, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={hasErrors ? [{ message: error, field: 'code' }] : []} />
      <h1>{WORDS.title[language]}</h1>
      {made && <Notice>{WORDS.made[language]}</Notice>}
      <LocalForm language={language} error={error} />
    </>,
  );
}

interface FormProps {
  readonly language: Language;
  readonly error?: string | undefined;
}

/** Where the code is filled in; by hand, or by a script from behind the # of the link. */
export function LocalForm({ language, error }: FormProps) {
  return (
    <>
      <p>{WORDS.local[language]}</p>
      <form method="post" action={ONE_TIME[language]} novalidate>
        <CodeField
          {...{ language, label: WORDS.code[language], help: WORDS.codeHelp[language], size: 24, error }}
        />
        <Buttons>
          <Button>{WORDS.enter[language]}</Button>
        </Buttons>
      </form>
      <form method="post" action={NEW_CODE[language]}>
        <p>{WORDS.newCodeHelp[language]}</p>
        <Button look="secondary">{WORDS.newCode[language]}</Button>
      </form>
    </>
  );
}
