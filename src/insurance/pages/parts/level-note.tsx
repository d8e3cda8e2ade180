import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { formatDate } from '../../../foundation/web/format.ts';

const WORDS = {
  nl: (level: string) =>
    `Het minimumloon van na ${level} hebben we niet gevonden. De bedragen zijn daarom van ${level}.`,
  en: (level: string) =>
    `We did not find the minimum wage from after ${level}. So the amounts are of ${level}.`,
} as const;

interface Props {
  readonly language: Language;
  /** The day that was asked. */
  readonly day: IsoDate;
  /** The day whose minimum wage counts. */
  readonly level: IsoDate;
}

/** Says so when amounts are not of the day that was asked. */
export function LevelNote({ language, day, level }: Props) {
  if (level === day) return null;
  return <p>{WORDS[language](formatDate(level, language))}</p>;
}
