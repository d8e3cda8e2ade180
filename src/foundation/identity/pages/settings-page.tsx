import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Eyebrow } from '../../web/components/heading.tsx';
import { CheckField, TextField } from '../../web/components/inputs.tsx';
import { Notice } from '../../web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { guarded } from '../guarded.ts';
import { changeSettings, readSettings, type Settings } from '../organisations/change-settings.ts';
import { KEYS, SETTINGS } from '../paths.ts';
import { type FieldErrors, summaryOf, tryForm } from './field-errors.ts';

const WORDS = {
  title: { nl: 'Instellingen', en: 'Settings' },
  name: { nl: 'Naam van de organisatie', en: 'Name of the organisation' },
  fourEyes: {
    nl: 'Vier ogen: een tweede persoon keurt besluiten goed',
    en: 'Four eyes: a second person approves decisions',
  },
  fourEyesHelp: {
    nl: 'Een besluit over een hoog risico telt dan pas als een goedkeurder die het niet zelf nam, het goedkeurt.',
    en: 'A decision on a high risk then counts only once an approver who did not make it approves it.',
  },
  save: { nl: 'Bewaar', en: 'Save' },
  keys: { nl: 'Toegang voor programma’s', en: 'Access for programs' },
  saved: { nl: 'De instellingen zijn bewaard.', en: 'The settings are saved.' },
} as const;

/** What an organisation is called, and how it decides. */
export function addSettingsPage(app: WebApp, services: Services): void {
  guarded(app, { method: 'get', paths: SETTINGS, role: 'administrator' }, async (c, language, actor) =>
    show(c, language, actor.organisation.name, await readSettings(services, actor), {}),
  );

  guarded(app, { method: 'post', paths: SETTINGS, role: 'administrator' }, async (c, language, actor) => {
    const form = await readForm(c);
    const settings = {
      name: formText(form, 'name'),
      fourEyes: formText(form, 'fourEyes') === 'yes',
      version: formNumber(form, 'version'),
    };
    return tryForm(
      language,
      async () => {
        await changeSettings(services, actor, settings);
        return c.redirect(`${SETTINGS[language]}?saved`, 303);
      },
      errors => show(c, language, actor.organisation.name, settings, errors),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  organisation: string,
  { name, fourEyes, version }: Settings,
  errors: FieldErrors,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: SETTINGS, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <Eyebrow>{organisation}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      {c.req.query('saved') !== undefined && <Notice>{WORDS.saved[language]}</Notice>}
      <form method="post" action={SETTINGS[language]} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        <TextField
          language={language}
          name="name"
          label={WORDS.name[language]}
          value={name}
          autocomplete="organization"
          error={errors.name}
        />
        <CheckField
          name="fourEyes"
          label={WORDS.fourEyes[language]}
          help={WORDS.fourEyesHelp[language]}
          checked={fourEyes}
        />
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
        </Buttons>
      </form>
      <p>
        <a href={KEYS[language]}>{WORDS.keys[language]}</a>
      </p>
    </>,
  );
}
