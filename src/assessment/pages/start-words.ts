/** The words of the start page. */
export const WORDS = {
  title: { nl: 'Beoordeel een opdracht', en: 'Assess an assignment' },
  lead: {
    nl: 'Je beantwoordt vragen over één opdracht. Daarna lees je waar het werk op lijkt, waarom, en wat je eraan kunt veranderen.',
    en: 'You answer questions about one assignment. Then you read what the work resembles, why, and what you can change.',
  },
  noAnswers: {
    nl: 'Er zijn nog geen antwoorden om mee verder te gaan. Begin hier, of laad een bestand dat je hebt bewaard.',
    en: 'There are no answers to go on with yet. Start here, or load a file that you saved.',
  },
  how: { nl: 'Hoe wil je het doen?', en: 'How do you want to do it?' },
  short: { nl: 'Kort', en: 'Short' },
  shortHelp: {
    nl: 'De vragen stoppen zodra de uitkomst vaststaat. De vraag die het meest kan beslissen komt eerst.',
    en: 'The questions stop as soon as the outcome is fixed. The question that can decide most comes first.',
  },
  complete: { nl: 'Volledig dossier', en: 'Complete file' },
  completeHelp: {
    nl: 'Alle vragen die voor jouw opdracht gelden, per onderwerp. Goed om te bewaren.',
    en: 'All questions that apply to your assignment, by subject. Good to keep.',
  },
  modeError: { nl: 'Kies: kort, of een volledig dossier.', en: 'Choose: short, or a complete file.' },
  otherDate: { nl: 'Rekenen met een andere datum', en: 'Calculate with another date' },
  date: { nl: 'Datum waarvoor de uitkomst moet gelden', en: 'Date for which the outcome must hold' },
  begin: { nl: 'Begin', en: 'Start' },
  goOn: { nl: 'Ga verder', en: 'Continue' },
  changeAndGoOn: { nl: 'Wijzig en ga verder', en: 'Change and continue' },
  saved: { nl: 'Heb je een bestand bewaard?', en: 'Did you save a file?' },
  load: { nl: 'Laad het en ga verder', en: 'Load it and go on' },
  example: { nl: 'Bekijk een voorbeeld', en: 'See an example' },
  busy: { nl: 'Je bent al bezig', en: 'You have already started' },
  summary: { nl: 'Bekijk je antwoorden', en: 'See your answers' },
  startOver: { nl: 'Opnieuw beginnen', en: 'Start over' },
  startOverSure: {
    nl: 'Weet je het zeker? Al je antwoorden gaan weg. Wil je ze houden, bewaar ze dan eerst als bestand.',
    en: 'Are you sure? All your answers will be gone. To keep them, save them as a file first.',
  },
  save: { nl: 'Bewaar als bestand', en: 'Save as a file' },
  outcomes: { nl: 'Wat eruit kan komen', en: 'What can come out' },
  know: { nl: 'Goed om te weten', en: 'Good to know' },
  who: { nl: 'Voor wie', en: 'For whom' },
  howLong: { nl: 'Hoe lang', en: 'How long' },
  routes: {
    nl: 'Kies je ‘kort’, dan stoppen ze zodra de uitkomst vaststaat.',
    en: 'If you choose ‘short’, they stop as soon as the outcome is fixed.',
  },
  pilotTime: {
    nl: 'In de proef van de overheid in 2021, met andere vragen, was ruim 70% binnen een halfuur klaar.',
    en: 'In the government’s pilot of 2021, with other questions, over 70% were done within half an hour.',
  },
  atHand: { nl: 'Wat je nodig hebt', en: 'What you need' },
  atHandText: {
    nl: 'De afspraken met de opdrachtnemer, op papier of niet. En weten hoe er echt wordt gewerkt: wie bepaalt wat, waar en wanneer, en wie betaalt als het misgaat. Weet je iets niet? Dan kun je dat antwoorden.',
    en: 'What you agreed with the worker, on paper or not. And knowing how the work is really done: who decides what, where and when, and who pays if it goes wrong. Is there something you do not know? Then you can answer that.',
  },
  kept: { nl: 'Niets blijft bij ons', en: 'Nothing stays with us' },
  keptText: {
    nl: 'Je antwoorden staan versleuteld in een cookie in je eigen browser, hoogstens 12 uur. Op de server bewaren we niets. Wil je later verder, bewaar dan een bestand.',
    en: 'Your answers are in a cookie in your own browser, encrypted, for at most 12 hours. We keep nothing on the server. To go on later, save a file.',
  },
  force: { nl: 'Een indicatie', en: 'An indication' },
  forceText: {
    nl: 'De uitkomst heeft geen juridische waarde. Je kunt er geen rechten aan ontlenen. De punten zijn van Waaier, niet van de wet of de rechter.',
    en: 'The outcome has no legal force. It gives you no rights. The points are Waaier’s, not the law’s or the court’s.',
  },
  weights: { nl: 'Bekijk alle vragen en punten', en: 'See all questions and points' },
} as const;
