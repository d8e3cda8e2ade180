import type { FormField } from '../form/field.ts';

/** Fields that several forms ask. */
export const BORN: FormField = {
  ...{ name: 'born', pointer: '/born', kind: 'date' },
  label: { nl: 'Je geboortedatum', en: 'Your date of birth' },
};

export const BORN_NEEDED: FormField = {
  ...BORN,
  needed: { nl: 'Vul je geboortedatum in.', en: 'Fill in your date of birth.' },
};

export const PROFIT: FormField = {
  ...{ name: 'profit', pointer: '/profit', kind: 'amount' },
  label: { nl: 'Je winst per jaar', en: 'Your profit per year' },
  help: { nl: 'In euro’s, voor belasting.', en: 'In euros, before tax.' },
  needed: { nl: 'Vul je winst per jaar in.', en: 'Fill in your profit per year.' },
};
