import type { Context } from 'hono';
import { addMonths, type IsoDate } from '../../law/date.ts';
import type { Language } from '../../law/text.ts';
import { dateInTheNetherlands } from '../../law/today.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { DateField } from '../../web/components/fields.tsx';
import { BackLink, Eyebrow, Lead } from '../../web/components/heading.tsx';
import { SelectField, TextField } from '../../web/components/inputs.tsx';
import { Table } from '../../web/components/table.tsx';
import { Notice, Warning } from '../../web/components/warning.tsx';
import { formText, readForm } from '../../web/form.ts';
import { formatDate } from '../../web/format.ts';
import { respond } from '../../web/page.tsx';
import { fill } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import type { Actor } from '../actor.ts';
import { guarded } from '../guarded.ts';
import { type Key, listKeys } from '../keys/list-keys.ts';
import { makeKey } from '../keys/make-key.ts';
import { KEY_ROLES } from '../keys/program.ts';
import { revokeKey } from '../keys/revoke-key.ts';
import { KEYS, REVOKE_KEY, SETTINGS } from '../paths.ts';
import { mayDo, ROLE_NAMES } from '../role-names.ts';
import { type FieldErrors, summaryOf, tryForm } from './field-errors.ts';

const WORDS = {
  title: { nl: 'Toegang voor programma’s', en: 'Access for programs' },
  lead: {
    nl: 'Met een sleutel haalt een programma gegevens op of voegt ze toe. Het logboek noemt de sleutel bij naam. Goedkeuren en beheren doen alleen mensen.',
    en: 'With a key a program gets data or adds them. The journal tells which key it was. Approving and running the organisation is for people only.',
  },
  name: { nl: 'Waarvoor is de sleutel?', en: 'What is the key for?' },
  nameHelp: {
    nl: 'Bijvoorbeeld de naam van het programma. Geen naam van een mens.',
    en: 'For example the name of the program. Not the name of a person.',
  },
  role: { nl: 'Rol', en: 'Role' },
  lastDay: { nl: 'Laatste dag', en: 'Last day' },
  lastDayHelp: { nl: 'Hooguit een jaar vooruit.', en: 'At most a year ahead.' },
  make: { nl: 'Maak een sleutel', en: 'Make a key' },
  list: { nl: 'Sleutels', en: 'Keys' },
  one: { nl: 'Sleutel', en: 'Key' },
  none: { nl: 'Er zijn geen sleutels.', en: 'There are no keys.' },
  by: { nl: 'Gemaakt door', en: 'Made by' },
  used: { nl: 'Laatst gebruikt', en: 'Last used' },
  never: { nl: 'nog niet', en: 'not yet' },
  over: { nl: 'voorbij', en: 'over' },
  revoke: { nl: 'Trek in', en: 'Revoke' },
  revoked: { nl: 'De sleutel is ingetrokken.', en: 'The key was revoked.' },
  made: { nl: 'De sleutel is klaar', en: 'The key is ready' },
  madeText: {
    nl: 'Kopieer de sleutel nu en bewaar hem als een wachtwoord. Hij is hierna niet meer te zien: wie hem heeft, kan erin.',
    en: 'Copy the key now and keep it like a password. It cannot be seen again: whoever has it can come in.',
  },
  use: { nl: 'Zo stuurt een programma hem mee', en: 'This is how a program sends it along' },
  settings: { nl: 'Naar de instellingen', en: 'To the settings' },
  back: { nl: 'Naar de sleutels', en: 'To the keys' },
} as const;

interface Typed {
  readonly name: string;
  readonly role: string;
  readonly lastDay: string;
}

/** Letting programs in. */
export function addKeysPages(app: WebApp, services: Services): void {
  const door = { paths: KEYS, role: 'administrator' } as const;
  const today = () => dateInTheNetherlands(services.now());

  guarded(app, { ...door, method: 'get' }, async (c, language, actor) => {
    const typed = { name: '', role: KEY_ROLES[0], lastDay: addMonths(today(), 3) };
    return show(c, language, actor, { keys: await listKeys(services, actor), today: today() }, typed, {});
  });

  guarded(app, { ...door, method: 'post' }, async (c, language, actor) => {
    const form = await readForm(c);
    const typed = {
      name: formText(form, 'name'),
      role: formText(form, 'role'),
      lastDay: formText(form, 'lastDay').trim(),
    };
    return tryForm(
      language,
      async () => showMade(c, language, services, (await makeKey(services, actor, typed)).key),
      async errors =>
        show(c, language, actor, { keys: await listKeys(services, actor), today: today() }, typed, errors),
    );
  });

  guarded(
    app,
    { method: 'post', paths: REVOKE_KEY, role: 'administrator', things: { key: 'api_key' } },
    async (c, language, actor) => {
      await revokeKey(services, actor, c.req.param('key')!);
      return c.redirect(`${KEYS[language]}?done=revoked`, 303);
    },
  );
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { organisation }: Actor,
  { keys, today }: { readonly keys: readonly Key[]; readonly today: IsoDate },
  typed: Typed,
  errors: FieldErrors,
): Promise<Response> {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const hasErrors = Object.keys(errors).length > 0;
  return respond(
    c,
    { language, title: say('title'), paths: KEYS, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={SETTINGS[language]}>{say('settings')}</BackLink>
      {c.req.query('done') === 'revoked' && <Notice>{say('revoked')}</Notice>}
      <Eyebrow>{organisation.name}</Eyebrow>
      <h1>{say('title')}</h1>
      <Lead>{say('lead')}</Lead>
      <form method="post" action={KEYS[language]} novalidate>
        <TextField
          {...{ language, name: 'name', label: say('name'), help: say('nameHelp') }}
          {...{ value: typed.name, maxlength: 100, autocomplete: 'off', error: errors.name }}
        />
        <SelectField
          {...{ language, name: 'role', label: say('role'), chosen: typed.role, error: errors.role }}
          options={KEY_ROLES.map(value => ({
            value,
            label: `${capital(ROLE_NAMES[value][language])}. ${mayDo(value, language)}`,
          }))}
        />
        <DateField
          {...{ language, name: 'lastDay', label: say('lastDay'), help: say('lastDayHelp') }}
          {...{ value: typed.lastDay, error: errors.lastDay }}
        />
        <Buttons>
          <Button>{say('make')}</Button>
        </Buttons>
      </form>
      <h2>{say('list')}</h2>
      {keys.length === 0 ? <p>{say('none')}</p> : <KeyTable language={language} keys={keys} today={today} />}
    </>,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface TableProps {
  readonly language: Language;
  readonly keys: readonly Key[];
  readonly today: IsoDate;
}

function KeyTable({ language, keys, today }: TableProps) {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  return (
    <Table
      id="keys"
      caption={say('list')}
      captionHidden
      columns={(['name', 'role', 'lastDay', 'used', 'by', 'revoke'] as const).map(key => ({
        label: say(key === 'name' ? 'one' : key),
      }))}
      rows={keys.map(({ id, name, role, lastDay, usedOn, madeBy }) => [
        name,
        ROLE_NAMES[role][language],
        `${formatDate(lastDay, language)}${lastDay < today ? ` (${say('over')})` : ''}`,
        usedOn === null ? say('never') : formatDate(usedOn, language),
        madeBy ?? '–',
        <form method="post" action={fill(REVOKE_KEY, { key: id })[language]}>
          <button type="submit" class="link-button">
            {say('revoke')}
            <span class="visually-hidden"> ({name})</span>
          </button>
        </form>,
      ])}
    />
  );
}

function showMade(
  c: Context<WebEnv>,
  language: Language,
  { baseUrl }: Services,
  key: string,
): Promise<Response> {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  return respond(
    c,
    { language, title: say('made'), paths: KEYS },
    <>
      <h1>{say('made')}</h1>
      <Warning>{say('madeText')}</Warning>
      <p>
        <code class="copy">{key}</code>
      </p>
      <h2>{say('use')}</h2>
      <p>
        <code>{`curl -H "Authorization: Bearer …" ${baseUrl}/v1/organisation/engagements`}</code>
      </p>
      <p>
        <a href={KEYS[language]}>{say('back')}</a>
      </p>
    </>,
  );
}
