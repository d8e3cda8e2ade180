import type { QuestionnaireCheck } from '../model/check-data.ts';

/** JSON as a command writes it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const count = (check: QuestionnaireCheck, severity: 'error' | 'warning') =>
  check.findings.filter(finding => finding.severity === severity).length;

/** The fixed words of the commands. */
export const WORDS = {
  nl: {
    json: 'alleen JSON op de uitvoer',
    questionnaire: 'vragenlijsten bekijken en controleren',
    list: 'welke vragenlijsten er zijn',
    listHead: ['naam', 'versie', 'vanaf', 'tot en met', 'vragen', 'titel'],
    show: 'alles wat in een vragenlijst staat: vragen, punten, grenzen',
    id: 'naam van de vragenlijst',
    date: 'rekendatum als JJJJ-MM-DD; zonder datum vandaag',
    check: 'controleer een eigen vragenlijst; exitcode 1 als die niet deugt',
    checkFile: 'YAML-bestand, of map met questionnaire.yaml',
    error: 'FOUT',
    warning: 'LET OP',
    checked: (check: QuestionnaireCheck) =>
      `Fouten: ${count(check, 'error')}. Waarschuwingen: ${count(check, 'warning')}. ${check.valid ? 'De vragenlijst is te gebruiken.' : 'De vragenlijst is niet te gebruiken.'}`,
    assess: 'beoordeel een opdracht, of veel opdrachten met --batch',
    answers:
      'JSON met questionnaire, date en answers, of een bewaarde beoordeling; - leest de standaardinvoer',
    batch: 'veel beoordelingen, een per regel: .jsonl of .csv',
    outFile: 'waar de uitkomsten van --batch komen: .jsonl of .csv',
    assessMore: `
Eén beoordeling:
  {"questionnaire":"hiring","date":"2026-11-22","answers":{"vraag":"antwoord"}}

Veel beoordelingen (--batch):
  .jsonl  op elke regel zo'n object; een eigen id mag erbij
  .csv    kolommen questionnaire en date, dan een kolom per vraag; een kolom id mag erbij;
          een lege cel is geen antwoord; komma of puntkomma
  Een foute regel krijgt haar eigen fout in de uitvoer en houdt niets tegen. De exitcode is 0
  als alle regels gelezen zijn; hoeveel er fout waren staat op de foutuitvoer.`,
    receipt: 'bewijzen narekenen',
    verify: 'reken een bewijs na; exitcode 1 als het niet klopt',
    receiptFile: 'bewijs, bewaarde beoordeling of uitvoer van assess --json; - leest de standaardinvoer',
  },
  en: {
    json: 'only JSON on the output',
    questionnaire: 'look at questionnaires and check them',
    list: 'which questionnaires there are',
    listHead: ['name', 'version', 'from', 'until', 'questions', 'title'],
    show: 'everything in a questionnaire: questions, points, thresholds',
    id: 'name of the questionnaire',
    date: 'calculation date as YYYY-MM-DD; without a date today',
    check: 'check a questionnaire of your own; exit code 1 when it is not fit for use',
    checkFile: 'YAML file, or folder with questionnaire.yaml',
    error: 'ERROR',
    warning: 'WARNING',
    checked: (check: QuestionnaireCheck) =>
      `Errors: ${count(check, 'error')}. Warnings: ${count(check, 'warning')}. The questionnaire is ${check.valid ? '' : 'not '}fit for use.`,
    assess: 'assess an assignment, or many with --batch',
    answers: 'JSON with questionnaire, date and answers, or a saved assessment; - reads standard input',
    batch: 'many assessments, one a line: .jsonl or .csv',
    outFile: 'where the outcomes of --batch go: .jsonl or .csv',
    assessMore: `
One assessment:
  {"questionnaire":"hiring","date":"2026-11-22","answers":{"question":"option"}}

Many assessments (--batch):
  .jsonl  such an object on each line; it may have an id of its own
  .csv    columns questionnaire and date, then a column for each question; there may be a column
          id; an empty cell is no answer; comma or semicolon
  A bad line gets its own error in the output and stops nothing. The exit code is 0 when every
  line was read; how many were bad stands on standard error.`,
    receipt: 'compute receipts again',
    verify: 'verify a receipt; exit code 1 when it does not hold',
    receiptFile: 'receipt, saved assessment or output of assess --json; - reads standard input',
  },
} as const;
