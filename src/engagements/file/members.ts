import { renderAssessmentPdf, serialiseSavedFile } from '../../assessment/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { EvidenceRecord } from '../store/find-engagement.ts';
import type { Member } from '../zip/write-zip.ts';
import { renderDocument } from './document.ts';
import type { Gathered } from './gather.ts';

/** Names in the ZIP. */
export const ASSESSMENT = 'assessment/assessment.json';
export const DOCUMENT = 'file.pdf';
/** Largest assessment that is read from a ZIP, in bytes. */
export const LARGEST_ASSESSMENT = 1_000_000;

/** Every file of the ZIP but its manifest. The same content on the same day gives the same bytes.
 *  @throws Error when a PDF cannot be made */
export async function makeMembers(
  file: Gathered,
  made: Date,
  language: Language,
): Promise<readonly Member[]> {
  const { engagement, decisions, checks, evidence, contents, journal } = file;
  const { assessed, id, workerId, workerVersion: _, ...facts } = engagement;
  const listed = evidence.map((piece, i) => ({ ...piece, file: evidenceName(piece, i, evidence.length) }));
  return [
    { name: DOCUMENT, content: await renderDocument(file, made, language) },
    json('engagement.json', { id, workerId, ...facts, outcome: assessed?.outcome ?? null }),
    ...(await assessmentMembers(file, language)),
    json('decisions.json', decisions),
    json('checks.json', checks),
    json('evidence.json', listed),
    ...listed.map(({ id: piece, file: name }) => ({ name, content: contents.get(piece)! })),
    json('journal.json', journal),
  ];
}

async function assessmentMembers(
  { engagement: { assessed }, again }: Gathered,
  language: Language,
): Promise<readonly Member[]> {
  if (assessed === null) return [];
  const { questionnaire, date, answers, receipt } = assessed;
  const saved = Buffer.from(serialiseSavedFile({ questionnaire, date, answers, receipt }));
  const members = [{ name: ASSESSMENT, content: saved }];
  if (again === undefined) return members;
  const pdf = await renderAssessmentPdf({ ...again, description: undefined, language });
  return [...members, { name: 'assessment/assessment.pdf', content: pdf }];
}

/** A name that is safe on every system, with what can be kept of the name that was given. */
export function evidenceName({ name }: Pick<EvidenceRecord, 'name'>, index: number, count: number): string {
  const number = String(index + 1).padStart(String(count).length, '0');
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9.]+/g, '-')
    .replaceAll(/\.{2,}/g, '.');
  const ending = /\.[a-zA-Z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = plain
    .slice(0, plain.length - ending.length)
    .slice(0, 80)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return `evidence/${[number, stem].filter(Boolean).join('-')}${ending}`;
}

function json(name: string, value: unknown): Member {
  return { name, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}
