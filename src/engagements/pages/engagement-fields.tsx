import type { Language, Text } from '../../foundation/law/text.ts';
import type { Failed } from '../../foundation/web/attempt.ts';
import { DateField, TextArea } from '../../foundation/web/components/fields.tsx';
import { SelectField, TextField } from '../../foundation/web/components/inputs.tsx';
import { FIELD_NAMES, type Field } from '../model/fields.ts';
import type { Texts } from '../model/read-texts.ts';
import { type RegisterDesk, sectorsOf } from './register-desk.ts';

const HELP: Readonly<Partial<Record<Field, Text>>> = {
  reference: {
    nl: 'Jullie eigen nummer, zoals een inkoopnummer. Het komt één keer voor.',
    en: 'Your own number, such as a purchase number. It occurs once.',
  },
  client: { nl: 'Voor wie het werk is.', en: 'For whom the work is.' },
  'worker-name': {
    nl: 'Zonder KvK-nummer en e-mailadres zijn twee mensen met dezelfde naam in dit register dezelfde.',
    en: 'Without a KvK number and e-mail address, two people with the same name are the same in this register.',
  },
  'worker-kvk': {
    nl: 'Acht cijfers. Laat het leeg als er geen is.',
    en: 'Eight figures. Leave it empty when there is none.',
  },
  chain: {
    nl: 'Wie er tussen opdrachtgever en opdrachtnemer zit, van boven naar beneden. Eén op een regel.',
    en: 'Who stands between client and worker, from the client down. One on a line.',
  },
  ends: {
    nl: 'De laatste dag. Laat leeg als die er niet is.',
    en: 'The last day. Leave empty when there is none.',
  },
  'hours-per-week': { nl: 'Gemiddeld, zoals 32 of 32,5.', en: 'On average, as 32 or 32.5.' },
  'hourly-rate': { nl: 'In euro, zoals 87,50.', en: 'In euros, as 87.50.' },
  contract: { nl: 'Het nummer, of waar het ligt.', en: 'The number, or where it is kept.' },
};

const WORDS = {
  who: { nl: 'Wie', en: 'Who' },
  what: { nl: 'Wat en wanneer', en: 'What and when' },
  terms: { nl: 'Voorwaarden', en: 'Terms' },
  optional: { nl: '(niet verplicht)', en: '(optional)' },
  noSector: { nl: 'Niet ingevuld', en: 'Not filled in' },
} as const;

const NEEDED: readonly Field[] = ['reference', 'client', 'worker-name', 'assignment', 'starts'];

interface Props {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  readonly texts: Texts;
  readonly errors: Failed['errors'];
}

/** The fields of an engagement, as typed so far. */
export function EngagementFields({ language, desk, texts, errors }: Props) {
  const one = (name: Field) => ({
    language,
    name,
    label: `${FIELD_NAMES[name][language]}${NEEDED.includes(name) ? '' : ` ${WORDS.optional[language]}`}`,
    help: HELP[name]?.[language],
    error: errors[name],
    value: texts[name],
    autocomplete: 'off',
  });
  return (
    <>
      <h2>{WORDS.who[language]}</h2>
      <TextField {...one('reference')} maxlength={80} />
      <TextField {...one('client')} maxlength={200} />
      <TextField {...one('worker-name')} maxlength={200} />
      <TextField {...one('worker-kvk')} inputmode="numeric" />
      <TextField {...one('worker-email')} inputmode="email" maxlength={254} />
      <TextArea {...one('chain')} rows={2} />
      <h2>{WORDS.what[language]}</h2>
      <TextArea {...one('assignment')} rows={4} maxlength={2000} />
      <DateField {...one('starts')} />
      <DateField {...one('ends')} />
      <h2>{WORDS.terms[language]}</h2>
      <TextField {...one('hours-per-week')} />
      <TextField {...one('hourly-rate')} />
      <SelectField
        {...one('sector')}
        chosen={texts.sector}
        options={[
          { value: '', label: WORDS.noSector[language] },
          ...sectorsOf(desk).map(({ id, text }) => ({ value: id, label: text[language] })),
        ]}
      />
      <TextField {...one('contract')} maxlength={200} />
    </>
  );
}
