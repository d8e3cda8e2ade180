/** The words of the summary page. */
export const WORDS = {
  title: { nl: 'Je antwoorden', en: 'Your answers' },
  start: { nl: 'Naar het begin', en: 'To the start' },
  on: { nl: 'Voor', en: 'For' },
  short: { nl: 'kort', en: 'short' },
  complete: { nl: 'volledig dossier', en: 'complete file' },
  outcome: { nl: 'Bekijk de uitkomst', en: 'See the outcome' },
  soFar: { nl: 'Bekijk de stand tot nu toe', en: 'See where it stands so far' },
  goOn: { nl: 'Ga verder met de vragen', en: 'Go on with the questions' },
  toComplete: { nl: 'Ga door voor een volledig dossier', en: 'Go on for a complete file' },
  file: { nl: 'Bewaar als bestand', en: 'Save as a file' },
  change: { nl: 'Wijzig', en: 'Change' },
  answer: { nl: 'Beantwoord', en: 'Answer' },
  open: { nl: 'Nog niet beantwoord', en: 'Not answered yet' },
  skipped: { nl: 'Niet ingevuld (hoeft niet)', en: 'Not filled in (optional)' },
  ignored: { nl: 'Antwoorden die niet meer tellen', en: 'Answers that no longer count' },
  ignoredWhy: {
    nl: 'Deze vragen gelden niet meer door een ander antwoord. We bewaren je antwoorden wel, voor als je teruggaat.',
    en: 'These questions no longer apply because of another answer. We do keep your answers, in case you go back.',
  },
  description: { nl: 'Omschrijving voor je eigen dossier', en: 'Description for your own file' },
  describe: { nl: 'Om welke opdracht gaat het? (hoeft niet)', en: 'Which assignment is it? (optional)' },
  describeHelp: {
    nl: 'Hoogstens % tekens. De omschrijving telt niet mee. Ze komt in je bestand en je PDF, en blijft niet bij ons. Schrijf liever geen namen op.',
    en: 'At most % characters. The description does not count. It goes into your file and your PDF, and does not stay with us. Better not to write names.',
  },
} as const;
