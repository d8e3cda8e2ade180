import type { Text } from '../../foundation/law/text.ts';

export const WORDS = {
  title: { nl: 'Herinneringen', en: 'Reminders' },
  intro: {
    nl: 'Wat er speelt bij jullie inhuur: een einddatum, een nieuwe beoordeling, een verlenging.',
    en: 'What asks for attention: an end date, a new assessment, an extension.',
  },
  now: { nl: 'Nu', en: 'Now' },
  later: { nl: 'De komende drie maanden', en: 'The next three months' },
  nothing: { nl: 'Er is nu niets te doen.', en: 'There is nothing to do now.' },
  more: {
    nl: 'Hier staan de eerste duizend. In totaal zijn het er',
    en: 'These are the first thousand. In total there are',
  },
  engagement: { nl: 'Inhuur', en: 'Engagement' },
  what: { nl: 'Wat', en: 'What' },
  due: { nl: 'Vanaf', en: 'From' },
  does: { nl: 'Doen', en: 'Do' },
  done: { nl: 'Klaar', en: 'Done' },
  week: { nl: 'Over een week', en: 'In a week' },
  month: { nl: 'Over een maand', en: 'In a month' },
  savedDone: {
    nl: 'De herinnering is klaar. Ze komt niet terug.',
    en: 'The reminder is done. It does not come back.',
  },
  savedLater: { nl: 'De herinnering komt later terug.', en: 'The reminder comes back later.' },
  savedMade: { nl: 'De herinneringen zijn bijgewerkt.', en: 'The reminders are up to date.' },
  savedMail: { nl: 'Je keuze voor mail is bewaard.', en: 'Your choice about mail is saved.' },
  savedStop: {
    nl: 'De link naar je agenda werkt niet meer.',
    en: 'The link to your calendar no longer works.',
  },
  make: { nl: 'Werk de herinneringen nu bij', en: 'Bring the reminders up to date now' },
  daily: {
    nl: 'Waaier werkt deze lijst elke dag bij. Wanneer je een herinnering krijgt, is een keuze van je organisatie, geen wet.',
    en: 'Waaier brings this list up to date every day. When you are reminded is a choice of your organisation, not law.',
  },
  settings: { nl: 'Kies wanneer je een herinnering krijgt', en: 'Choose when you are reminded' },
  calendar: { nl: 'In je agenda', en: 'In your calendar' },
  calendarText: {
    nl: 'Maak een geheime link en voeg die toe aan je agenda. In de agenda staan kenmerken, geen namen. Wie de link heeft, ziet de herinneringen: deel hem met niemand.',
    en: 'Make a secret link and add it to your calendar. The calendar holds references and no names. Whoever has the link sees the reminders: share it with nobody.',
  },
  calendarIs: {
    nl: 'Je hebt een link naar je agenda. Waaier kan hem niet nog eens laten zien. Kwijt of gedeeld? Maak een nieuwe: de oude werkt dan niet meer.',
    en: 'You have a link to your calendar. Waaier cannot show it again. Lost or shared it? Make a new one: the old one then stops working.',
  },
  calendarMake: { nl: 'Maak een geheime link', en: 'Make a secret link' },
  calendarRenew: { nl: 'Maak een nieuwe link', en: 'Make a new link' },
  calendarStop: { nl: 'Laat de link niet meer werken', en: 'Stop the link' },
  link: { nl: 'Je geheime link', en: 'Your secret link' },
  linkText: {
    nl: 'Kopieer deze link nu. Waaier laat hem maar één keer zien. Kies in je agenda “toevoegen via een link” of “abonneren”.',
    en: 'Copy this link now. Waaier shows it only once. In your calendar, choose “add from a link” or “subscribe”.',
  },
  back: { nl: 'Naar de herinneringen', en: 'To the reminders' },
  mail: { nl: 'Per mail', en: 'By mail' },
  mailText: {
    nl: 'Je krijgt hooguit één mail per dag, alleen als er iets bij komt. In de mail staat een link, geen gegevens.',
    en: 'You get at most one mail a day, only when something is added. The mail holds a link and no data.',
  },
  mailStart: { nl: 'Mail mij', en: 'Mail me' },
  mailStop: { nl: 'Mail mij niet meer', en: 'Stop mailing me' },
  noAddress: {
    nl: 'Waaier kent geen e-mailadres van je. Daarom kan mail niet.',
    en: 'Waaier knows no e-mail address of yours. Therefore mail is not possible.',
  },
  settingsTitle: { nl: 'Wanneer je een herinnering krijgt', en: 'When you are reminded' },
  settingsLead: {
    nl: 'Dit geldt voor de hele organisatie. De dagen en maanden zijn een keuze van jullie; de wet noemt ze niet.',
    en: 'This holds for the whole organisation. The days and months are your choice; the law does not name them.',
  },
  daysBefore: { nl: 'Dagen voor de einddatum', en: 'Days before the end date' },
  daysBeforeHelp: {
    nl: 'Hooguit vijf hele getallen van 0 tot en met 366, met een komma ertussen. Bijvoorbeeld: 30, 7. Leeg: geen herinnering.',
    en: 'At most five whole numbers from 0 to 366, with commas between. For instance: 30, 7. Empty: no reminder.',
  },
  interval: { nl: 'Maanden tussen twee beoordelingen', en: 'Months between two assessments' },
  intervalHelp: {
    nl: 'Een heel getal van 1 tot en met 60. Leeg: geen herinnering.',
    en: 'A whole number from 1 to 60. Empty: no reminder.',
  },
  onExtension: { nl: 'Na een verlenging', en: 'After an extension' },
  onRateChange: { nl: 'Als het tarief verandert', en: 'When the rate changes' },
  onSecond: {
    nl: 'Bij een tweede inhuur van dezelfde opdrachtnemer',
    en: 'At a second engagement of the same worker',
  },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: {
    nl: 'De keuzes zijn bewaard. De lijst is bijgewerkt zodra Waaier hem weer maakt.',
    en: 'The choices are saved. The list follows when Waaier makes it again.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands in the journal, as people call it. */
export const REMINDER_JOURNAL_WORDS: Readonly<Record<string, Text>> = {
  'reminder.make': { nl: 'herinneringen bijgewerkt', en: 'reminders brought up to date' },
  'reminder.settings': { nl: 'keuzes voor herinneringen veranderd', en: 'choices about reminders changed' },
  'reminder.done': { nl: 'herinnering klaar', en: 'reminder done' },
  'reminder.snooze': { nl: 'herinnering uitgesteld', en: 'reminder put off' },
  'reminder.calendar': { nl: 'link naar agenda gemaakt', en: 'link to calendar made' },
  'reminder.calendar.stop': { nl: 'link naar agenda gestopt', en: 'link to calendar stopped' },
  'reminder.mail': { nl: 'mail over herinneringen aangezet', en: 'mail about reminders switched on' },
  'reminder.mail.stop': { nl: 'mail over herinneringen uitgezet', en: 'mail about reminders switched off' },
  reminder: { nl: 'herinnering', en: 'reminder' },
  made: { nl: 'gemaakt', en: 'made' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  until: { nl: 'tot', en: 'until' },
  daysBefore: { nl: 'dagen voor de einddatum', en: 'days before the end date' },
  intervalMonths: { nl: 'maanden tussen beoordelingen', en: 'months between assessments' },
  onExtension: { nl: 'na een verlenging', en: 'after an extension' },
  onRateChange: { nl: 'bij een ander tarief', en: 'at another rate' },
  onSecondEngagement: { nl: 'bij een tweede inhuur', en: 'at a second engagement' },
};
