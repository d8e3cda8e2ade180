import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../foundation/web/components/heading.tsx';
import { CheckField, TextField } from '../../foundation/web/components/inputs.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { INBOX, SETTINGS } from './paths.ts';
import { changeReminderSettings, readReminderSettings } from './reminder-settings.ts';
import { WORDS } from './words.ts';

/** What stands in the form. */
interface Typed {
  readonly daysBefore: string;
  readonly intervalMonths: string;
  readonly onExtension: boolean;
  readonly onRateChange: boolean;
  readonly onSecondEngagement: boolean;
  readonly version: number;
}

/** When the organisation is reminded. */
export function addSettingsPage(app: WebApp, services: Services): void {
  const door = { paths: SETTINGS, role: 'administrator' } as const;
  guarded(app, { ...door, method: 'get' }, async (c, language, actor) => {
    const { settings, version } = await readReminderSettings(services, actor);
    const daysBefore = settings.daysBefore.join(', ');
    const intervalMonths = String(settings.intervalMonths ?? '');
    return show(c, language, { ...settings, daysBefore, intervalMonths, version }, {});
  });

  guarded(app, { ...door, method: 'post' }, async (c, language, actor) => {
    const typed = readTyped(await readForm(c));
    try {
      const { version, daysBefore, intervalMonths, ...triggers } = typed;
      const given = {
        ...triggers,
        daysBefore: daysBefore
          .split(',')
          .map(each => each.trim())
          .filter(Boolean)
          .map(whole),
        intervalMonths: intervalMonths.trim() === '' ? null : whole(intervalMonths.trim()),
      };
      await changeReminderSettings(services, actor, given, version);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // One message for the field says what is allowed, whichever of its numbers is wrong.
      const wrong = new Set(error.problems.map(({ pointer }) => pointer.split('/')[1]));
      return show(c, language, typed, {
        ...(wrong.has('daysBefore') ? { daysBefore: WORDS.daysBeforeHelp[language] } : {}),
        ...(wrong.has('intervalMonths') ? { intervalMonths: WORDS.intervalHelp[language] } : {}),
      });
    }
    return c.redirect(`${SETTINGS[language]}?saved`, 303);
  });
}

/** A whole number; anything else stays what it is, and is refused as that. */
const whole = (text: string): number | string => (/^\d{1,4}$/.test(text) ? Number(text) : text);

function readTyped(form: FormData): Typed {
  const is = (name: string) => formText(form, name) === 'yes';
  return {
    daysBefore: formText(form, 'daysBefore'),
    intervalMonths: formText(form, 'intervalMonths'),
    onExtension: is('onExtension'),
    onRateChange: is('onRateChange'),
    onSecondEngagement: is('onSecondEngagement'),
    version: formNumber(form, 'version'),
  };
}

function show(
  c: Context<WebEnv>,
  language: Language,
  typed: Typed,
  errors: Partial<Record<'daysBefore' | 'intervalMonths', string>>,
): Promise<Response> {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const list = Object.entries(errors).map(([field, message]) => ({ field, message }));
  const hasErrors = list.length > 0;
  return respond(
    c,
    { language, title: say('settingsTitle'), paths: SETTINGS, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={list} />
      <BackLink href={INBOX[language]}>{say('back')}</BackLink>
      <h1>{say('settingsTitle')}</h1>
      <Lead>{say('settingsLead')}</Lead>
      {c.req.query('saved') !== undefined && <Notice>{say('saved')}</Notice>}
      <form method="post" action={SETTINGS[language]} novalidate>
        <input type="hidden" name="version" value={String(typed.version)} />
        <TextField
          language={language}
          name="daysBefore"
          label={say('daysBefore')}
          help={say('daysBeforeHelp')}
          value={typed.daysBefore}
          error={errors.daysBefore}
        />
        <TextField
          language={language}
          name="intervalMonths"
          label={say('interval')}
          help={say('intervalHelp')}
          inputmode="numeric"
          value={typed.intervalMonths}
          error={errors.intervalMonths}
        />
        <CheckField name="onExtension" label={say('onExtension')} checked={typed.onExtension} />
        <CheckField name="onRateChange" label={say('onRateChange')} checked={typed.onRateChange} />
        <CheckField name="onSecondEngagement" label={say('onSecond')} checked={typed.onSecondEngagement} />
        <Buttons>
          <Button>{say('save')}</Button>
        </Buttons>
      </form>
    </>,
  );
}
