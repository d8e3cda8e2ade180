import type { z } from 'zod';
import type { Text } from './text.ts';

const both = (text: string): Text => ({ nl: text, en: text });

/** What a schema allows at the place of an issue, as it ends the sentence "expected: …". */
export function allowedBy(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? both(issue.expected);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      // zod reports the options of a discriminated union without saying so in its types.
      if ('options' in issue && Array.isArray(issue.options)) return oneOf(issue.options);
      return anyOf(issue.errors);
    case 'too_small':
      return sized(issue.origin, issue.minimum, { nl: 'minstens', en: 'at least' });
    case 'too_big':
      return sized(issue.origin, issue.maximum, { nl: 'hooguit', en: 'at most' });
    case 'not_multiple_of':
      return { nl: `een veelvoud van ${issue.divisor}`, en: `a multiple of ${issue.divisor}` };
    case 'invalid_format':
      if (issue.format === 'url') return { nl: 'een webadres met https', en: 'a web address with https' };
      return (
        OURS[issue.message] ?? { nl: `tekst volgens ${issue.pattern}`, en: `text that fits ${issue.pattern}` }
      );
    default:
      return OURS[issue.message] ?? both(issue.message);
  }
}

/** What each shape of a union would take, where its first fault is the value as a whole. */
function anyOf(shapes: readonly (readonly z.core.$ZodIssue[])[]): Text {
  const whole = shapes.flatMap(issues => issues.slice(0, 1).filter(({ path }) => path.length === 0));
  if (whole.length === 0) return { nl: 'een van de toegestane vormen', en: 'one of the allowed shapes' };
  const texts = whole.map(allowedBy);
  return {
    nl: [...new Set(texts.map(({ nl }) => nl))].join(' of '),
    en: [...new Set(texts.map(({ en }) => en))].join(' or '),
  };
}

/** The whole sentence: what was given, cut short when it is long, and what is allowed. */
export function given(input: unknown, allowed: Text): Text {
  const text = JSON.stringify(input) ?? String(input);
  const short = text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
  return {
    nl: `${short} kan hier niet; verwacht: ${allowed.nl}`,
    en: `${short} is not possible here; expected: ${allowed.en}`,
  };
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een object', en: 'an object' },
  record: { nl: 'een object', en: 'an object' },
};

/** Messages that schemas of ours give, by their English text. */
const OURS: Readonly<Record<string, Text>> = Object.fromEntries(
  [
    ['a date as YYYY-MM-DD', 'een datum als JJJJ-MM-DD'],
    ['a day from 1900 up to and including 2199', 'een dag van 1900 tot en met 2199'],
    ['lower case letters, digits and hyphens', 'kleine letters, cijfers en streepjes'],
    ['one line of ordinary text', 'één regel gewone tekst'],
    ['ordinary text', 'gewone tekst'],
    ['eight digits', 'acht cijfers'],
    ['an e-mail address', 'een e-mailadres'],
    ['a name without a semicolon', 'een naam zonder puntkomma'],
  ].map(([en, nl]) => [en, { nl, en } as Text]),
);

function oneOf(values: readonly unknown[]): Text {
  return both(values.map(value => JSON.stringify(value)).join(', '));
}

function sized(origin: string, size: number | bigint, bound: Text): Text {
  const one = size === 1 || size === 1n;
  if (origin === 'string') {
    return {
      nl: `${bound.nl} ${size} ${one ? 'teken' : 'tekens'}`,
      en: `${bound.en} ${size} ${one ? 'character' : 'characters'}`,
    };
  }
  if (origin === 'array')
    return { nl: `${bound.nl} ${size} in de lijst`, en: `${bound.en} ${size} in the list` };
  return { nl: `${bound.nl} ${size}`, en: `${bound.en} ${size}` };
}
