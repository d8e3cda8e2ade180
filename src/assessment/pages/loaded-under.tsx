import type { Language } from '../../foundation/law/text.ts';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { quoted } from './numbers.ts';

/** What changed since the loaded file was made. */
export interface LoadedView {
  readonly version: string;
  readonly was: string;
  readonly now: string;
}

interface Props {
  readonly language: Language;
  readonly loaded: LoadedView | undefined;
}

/** Says that a loaded file was made under other rules, and whether that matters. */
export function LoadedUnder({ language, loaded }: Props) {
  if (loaded === undefined) return null;
  const { version, was, now } = loaded;
  if (language === 'nl') {
    return (
      <Warning title="De vragenlijst is veranderd sinds je dit bestand bewaarde.">
        Het bestand is gemaakt met versie {version}. De uitkomst was toen {quoted(was)}
        {was === now ? ' en is dat nog steeds.' : `; met de vragen en punten van nu is zij ${quoted(now)}.`}
      </Warning>
    );
  }
  return (
    <Warning title="The questionnaire has changed since you saved this file.">
      The file was made with version {version}. The outcome then was {quoted(was)}
      {was === now ? ' and it still is.' : `; with today’s questions and points it is ${quoted(now)}.`}
    </Warning>
  );
}
