import type { Language, Text } from '../../../foundation/law/text.ts';
import { formatAmount, formatDate, formatNumber } from '../../../foundation/web/format.ts';
import { renderPdf } from '../../../foundation/web/pdf/render-pdf.ts';
import { claimOf } from '../../model/claim/apply.ts';
import type { Assessment, Claim, Decision } from '../../model/claim/claim.ts';
import type { ClaimEvent } from '../../model/claim/event.ts';
import { objectionUntil } from '../../model/claim/terms.ts';
import { variant } from '../../rules/variants.ts';
import { claimDates } from '../claim-dates.ts';
import { counting } from '../correction.ts';
import type { CaseFile } from '../record.ts';
import { WORDS } from './letter-words.ts';

/** The letter of one decision as a tagged PDF (PDF/UA-1). The same decision gives the same bytes.
 *  @param number of the decision in its file, from 0
 *  @returns undefined when there is no such decision */
export async function renderLetter(
  file: CaseFile,
  number: number,
  language: Language,
): Promise<Uint8Array | undefined> {
  const data = letterData(file, number, language);
  if (data === undefined) return undefined;
  return renderPdf({ template: '/insurance/case-files/letter/letter.typ', data, date: data.date });
}

/** Everything that letter.typ prints, in one language: what was known when the decision was made, nothing later. */
export function letterData(file: CaseFile, number: number, language: Language) {
  const say = (text: Text) => text[language];
  const events = file.events.map(({ event }) => event);
  const at = events.findIndex(
    (event, i) =>
      event.kind === 'decided' &&
      events.slice(0, i).filter(({ kind }) => kind === 'decided').length === number,
  );
  if (at < 0) return undefined;
  const claim = claimOf(counting<ClaimEvent>(events.slice(0, at + 1)));
  const decision = claim.decisions[number]!;
  const rules = variant(file.variant);
  const assessment = claim.assessments.at(-1);
  return {
    language,
    date: decision.on,
    words: Object.fromEntries(Object.entries(WORDS).map(([name, text]) => [name, say(text)])),
    title: say(WORDS[decision.about]),
    foot: `${say(WORDS.running)} ${file.reference} · ${formatDate(decision.on, language)}`,
    to: file.name,
    reference: `${file.reference} · ${formatDate(decision.on, language)}`,
    sentences: [sentence(decision, language)],
    provisional: decision.provisional,
    reasons: decision.reasons.split(/\n+/),
    basis: basis(file, claim, assessment, decision, language),
    work: (assessment?.work ?? []).map(({ name, jobs, yearly }) => [
      name,
      formatNumber(jobs, language),
      formatAmount(yearly, language),
    ]),
    pay: say(decision.monthly > 0 ? WORDS.paid : WORDS.nothingPaid),
    object: [lastDay(decision, language), say(WORDS.objectHow)],
    notice: say(rules.notice),
    receipt: [
      [say(WORDS.variant), say(rules.name)],
      ...(decision.receipt === undefined ? [] : [[say(WORDS.receipt), decision.receipt]]),
    ],
  };
}

function sentence({ about, from, monthly }: Decision, language: Language): string {
  const [day, amount] = [formatDate(from, language), formatAmount(monthly, language)];
  const sentences: Readonly<Record<Decision['about'], Text>> = {
    grant: {
      nl: `Vanaf ${day} krijg je ${amount} per maand, voordat er belasting af gaat.`,
      en: `From ${day} you get ${amount} a month, before tax.`,
    },
    change: {
      nl: `Vanaf ${day} krijg je ${amount} per maand, voordat er belasting af gaat.`,
      en: `From ${day} you get ${amount} a month, before tax.`,
    },
    refuse: {
      nl: `Je hebt vanaf ${day} geen recht op een uitkering.`,
      en: `From ${day} you have no right to a benefit.`,
    },
    end: { nl: `Vanaf ${day} krijg je geen uitkering meer.`, en: `From ${day} you no longer get a benefit.` },
  };
  return sentences[about][language];
}

function basis(
  file: CaseFile,
  { spells, profits }: Claim,
  assessment: Assessment | undefined,
  { lossClass }: Decision,
  language: Language,
): readonly (readonly [string, string])[] {
  const say = (text: Text) => text[language];
  const { waitingEnds } = claimDates({ spells }, file);
  const amounts = (list: readonly number[]) => list.map(amount => formatAmount(amount, language)).join('; ');
  const years = Object.entries(profits?.profits ?? {}).map(([year, amount]) => {
    const mark = profits?.estimated.includes(year) ? ` (${say(WORDS.estimate)})` : '';
    return `${year}: ${formatAmount(amount, language)}${mark}`;
  });
  return [
    [say(WORDS.firstDay), formatDate(spells[0]!.from, language)],
    ...(waitingEnds === undefined ? [] : [[say(WORDS.waited), formatDate(waitingEnds, language)] as const]),
    ...(assessment === undefined
      ? []
      : ([
          [say(WORDS.judgement), `${assessment.judgement.by}, ${formatDate(assessment.on, language)}`],
          [say(WORDS.limitations), assessment.judgement.limitations],
          [say(WORDS.earlier), amounts(assessment.earlier)],
        ] as const)),
    ...(years.length === 0 ? [] : [[say(WORDS.profits), years.join('; ')] as const]),
    ...(lossClass === undefined ? [] : [[say(WORDS.lossClass), lossClass] as const]),
  ];
}

function lastDay({ on }: Decision, language: Language): string {
  const day = formatDate(objectionUntil(on), language);
  return {
    nl: `Je kunt bezwaar maken tot en met ${day}: zes weken vanaf de dag na deze brief (Algemene wet bestuursrecht, artikel 6:7 en 6:8).`,
    en: `You can object until ${day}: six weeks from the day after this letter (General Administrative Law Act, articles 6:7 and 6:8).`,
  }[language];
}
