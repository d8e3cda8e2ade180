import type { Context } from 'hono';
import { InputError, type Problem } from '../../law/input-error.ts';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, Buttons } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { BackLink, Lead } from '../../web/components/heading.tsx';
import { SelectField, TextField } from '../../web/components/inputs.tsx';
import { formText, readForm } from '../../web/form.ts';
import { respond } from '../../web/page.tsx';
import type { WebApp, WebEnv } from '../../web/site.ts';
import type { Visitor } from '../actor.ts';
import { signedIn } from '../guarded.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';
import { KIND_NAMES, KINDS, organisationFields } from '../organisations/organisation-fields.ts';
import { CHOOSE, CREATE } from '../paths.ts';
import { personName } from '../people/person-name.ts';
import { NAMELESS } from '../people/recognise.ts';
import { rename } from '../people/rename.ts';
import { Refusal } from '../refusal.ts';
import { placeAfter } from '../session/onwards.ts';
import { takeSeat } from '../session/take-seat.ts';
import { mayCreate } from '../settings.ts';
import { type FieldErrors, summaryOf, tryForm } from './field-errors.ts';

const WORDS = {
  title: { nl: 'Maak een organisatie', en: 'Make an organisation' },
  lead: {
    nl: 'In een organisatie bewaar je inhuur, beoordelingen en besluiten. Alleen wie je uitnodigt, kan erbij.',
    en: 'In an organisation you keep engagements, assessments and decisions. Only those you invite can see them.',
  },
  back: { nl: 'Naar je organisaties', en: 'To your organisations' },
  person: { nl: 'Hoe heet jij?', en: 'What are you called?' },
  personHelp: {
    nl: 'Zo zien anderen in de organisatie wie iets deed.',
    en: 'So that others in the organisation see who did something.',
  },
  name: { nl: 'Naam van de organisatie', en: 'Name of the organisation' },
  kind: { nl: 'Wat voor organisatie is het?', en: 'What kind of organisation is it?' },
  kvk: { nl: 'KvK-nummer (optioneel)', en: 'KvK number (optional)' },
  kvkHelp: { nl: 'Acht cijfers.', en: 'Eight figures.' },
  create: { nl: 'Maak de organisatie', en: 'Make the organisation' },
} as const;

interface Values {
  readonly person: string;
  readonly name: string;
  readonly kind: string;
  readonly kvk: string;
}

/** A new organisation, with whoever makes it as administrator. */
export function addCreatePage(app: WebApp, services: Services): void {
  signedIn(app, { method: 'get', paths: CREATE }, (c, language, { person }) => {
    allow(services);
    const known = person.name === NAMELESS ? '' : person.name;
    return show(c, language, { person: known, name: '', kind: 'client', kvk: '' }, {});
  });

  signedIn(app, { method: 'post', paths: CREATE }, async (c, language, visitor) => {
    allow(services);
    const form = await readForm(c);
    const [person, name, kind, kvk] = ['person', 'name', 'kind', 'kvk'].map(each => formText(form, each));
    const values: Values = { person: person!, name: name!, kind: kind!, kvk: kvk! };
    return tryForm(
      language,
      async () => {
        await takeSeat(services, visitor, await create(services, visitor, values));
        return c.redirect(await placeAfter(c, language, visitor.person.id, true), 303);
      },
      errors => show(c, language, values, errors),
    );
  });
}

/** Checks everything first, so that all that is wrong is said at once and nothing is half done. */
async function create(services: Services, { person }: Visitor, values: Values): Promise<string> {
  const problems: Problem[] = [];
  const collect = <T,>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const name = collect(() => personName(values.person));
  const fields = collect(() => organisationFields(values));
  if (name === undefined || fields === undefined) throw new InputError(problems);
  const organisation = await createOrganisation(services, { id: person.id, name }, fields);
  if (name !== person.name) await rename(services, person.id, name);
  return organisation;
}

function allow({ signIn }: Services): void {
  if (mayCreate(signIn)) return;
  throw new Refusal('forbidden', 'no-new-organisations', {
    nl: 'Op deze installatie kun je zelf geen organisatie maken. Vraag een beheerder om een uitnodiging.',
    en: 'On this installation you cannot make an organisation yourself. Ask an administrator for an invitation.',
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  values: Values,
  errors: FieldErrors,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  const field = (name: keyof Values) => ({ language, name, value: values[name], error: errors[name] });
  return respond(
    c,
    { language, title: WORDS.title[language], paths: CREATE, status: hasErrors ? 400 : 200, hasErrors },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={CHOOSE[language]}>{WORDS.back[language]}</BackLink>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={CREATE[language]} novalidate>
        <TextField
          {...field('person')}
          label={WORDS.person[language]}
          help={WORDS.personHelp[language]}
          autocomplete="name"
        />
        <TextField {...field('name')} label={WORDS.name[language]} autocomplete="organization" />
        <SelectField
          language={language}
          name="kind"
          label={WORDS.kind[language]}
          options={KINDS.map(value => ({ value, label: KIND_NAMES[value][language] }))}
          chosen={values.kind}
          error={errors.kind}
        />
        <TextField
          {...field('kvk')}
          label={WORDS.kvk[language]}
          help={WORDS.kvkHelp[language]}
          inputmode="numeric"
          autocomplete="off"
        />
        <Buttons>
          <Button>{WORDS.create[language]}</Button>
        </Buttons>
      </form>
    </>,
  );
}
