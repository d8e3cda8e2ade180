import { dateInTheNetherlands, outcomeView } from '../../assessment/index.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { formatAmount, formatDate, formatNumber } from '../../foundation/web/format.ts';
import { renderPdf } from '../../foundation/web/pdf/render-pdf.ts';
import { CHOICE_NAMES, RESULT_NAMES } from '../model/decision.ts';
import { FIELD_NAMES, type Field } from '../model/fields.ts';
import type { CheckRecord, DecisionRecord, EvidenceRecord, Someone } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { WORDS } from './document-words.ts';
import type { Gathered } from './gather.ts';

/** The file of an engagement as one tagged PDF (PDF/UA-1): facts, outcome with reasons, decisions, checks, and a list of
 *  the evidence with hashes. The same content on the same day gives the same bytes.
 *  @throws Error when the PDF cannot be made */
export function renderDocument(file: Gathered, made: Date, language: Language): Promise<Uint8Array> {
  const date = dateInTheNetherlands(made);
  return renderPdf({
    template: '/engagements/file/document.typ',
    data: documentData(file, date, language),
    date,
  });
}

/** Everything that document.typ prints, in one language. */
export function documentData(file: Gathered, date: string, language: Language) {
  const say = (text: Text) => text[language];
  const { engagement, decisions, checks, evidence, needsDecision } = file;
  return {
    language,
    words: Object.fromEntries(Object.entries(WORDS).map(([name, text]) => [name, say(text)])),
    title: `${say(WORDS.file)} ${engagement.reference}`,
    foot: `${say(WORDS.indication)} · ${formatDate(date, language)}`,
    made: `${say(WORDS.made)} ${formatDate(date, language)}`,
    facts: facts(engagement, language),
    outcome: outcome(file, language),
    needsDecision,
    decisions: decisions.map(decision => decisionRows(file, decision, language)),
    checks: checks.map(check => checkRows(check, language)),
    evidence: evidence.map(piece => evidenceRow(piece, language)),
  };
}

function facts(engagement: EngagementRecord, language: Language): readonly (readonly [string, string])[] {
  const { worker, minutesPerWeek, rateCents, ends } = engagement;
  const none = WORDS.notFilledIn[language];
  const values: Readonly<Record<Field, string | null>> = {
    reference: engagement.reference,
    client: engagement.client,
    'worker-name': worker.name,
    'worker-kvk': worker.kvk,
    'worker-email': worker.email,
    chain: engagement.chain.join(' → ') || null,
    assignment: engagement.assignment,
    starts: formatDate(engagement.starts, language),
    ends: ends === null ? WORDS.open[language] : formatDate(ends, language),
    'hours-per-week': minutesPerWeek === null ? null : formatNumber(minutesPerWeek / 60, language),
    'hourly-rate': rateCents === null ? null : formatAmount(rateCents, language),
    sector: engagement.sector,
    contract: engagement.contract,
  };
  return Object.entries(values).map(([field, value]) => [
    FIELD_NAMES[field as Field][language],
    value ?? none,
  ]);
}

function outcome({ engagement: { assessed }, again }: Gathered, language: Language) {
  if (assessed === null) return null;
  const { rules, date, hash } = assessed.receipt;
  const receipt: readonly (readonly [string, string])[] = [
    [WORDS.date[language], formatDate(date, language)],
    [WORDS.rules[language], `${rules.id} ${rules.version}`],
    [WORDS.rulesHash[language], rules.hash],
    [WORDS.receipt[language], hash],
  ];
  if (again === undefined)
    return {
      title: assessed.outcome,
      direction: 'neither',
      sentences: [WORDS.formerRules[language]],
      receipt,
    };
  const view = outcomeView(again.compiled, again.assessment, assessed.answers, language);
  const { end, points } = view;
  const why =
    points === undefined
      ? [end?.title, end?.explanation]
      : [points.reasons.employment.sentence, points.reasons.selfEmployment.sentence, points.reasons.neither];
  return {
    title: view.title,
    direction: view.direction,
    sentences: [...view.paragraphs, ...why.filter(sentence => sentence !== undefined)],
    receipt,
  };
}

function decisionRows({ again }: Gathered, decision: DecisionRecord, language: Language) {
  const { approver, approvedAt, remark } = decision;
  const title = again?.compiled.questionnaire.outcomes.find(({ id }) => id === decision.outcome)?.title;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [WORDS.outcome[language], title?.[language] ?? decision.outcome],
    [WORDS.choice[language], CHOICE_NAMES[decision.choice][language]],
    [WORDS.reasons[language], decision.reasons],
    [WORDS.owner[language], nameOf(decision.owner, language)],
    [WORDS.decidedOn[language], formatDate(decision.decidedOn, language)],
    [WORDS.state[language], WORDS[decision.state][language]],
    [WORDS.settledBy[language], approver && nameOf(approver, language)],
    [
      WORDS.settledOn[language],
      approvedAt ? formatDate(dateInTheNetherlands(approvedAt), language) : undefined,
    ],
    [WORDS.remark[language], remark ?? undefined],
  ];
  return rows.filter(([, value]) => value !== undefined);
}

function checkRows(check: CheckRecord, language: Language) {
  return [
    [WORDS.date[language], formatDate(check.checkedOn, language)],
    [WORDS.owner[language], nameOf(check.checkedBy, language)],
    [WORDS.result[language], RESULT_NAMES[check.result][language]],
    [WORDS.finding[language], check.finding],
  ];
}

function evidenceRow({ name, size, sha256, addedAt }: EvidenceRecord, language: Language) {
  return [
    name,
    formatDate(dateInTheNetherlands(addedAt), language),
    `${formatNumber(Math.max(1, Math.round(size / 1024)), language)} kB`,
    sha256.match(/.{16}/g)!.join(' '),
  ];
}

const nameOf = ({ name }: Someone, language: Language): string => name ?? WORDS.left[language];
