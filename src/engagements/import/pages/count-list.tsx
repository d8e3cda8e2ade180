import type { Language, Text } from '../../../foundation/law/text.ts';
import { formatNumber } from '../../../foundation/web/format.ts';

interface Props {
  readonly language: Language;
  readonly counts: Readonly<Record<string, number>>;
  /** What each is called, in order; what has no name is not shown. */
  readonly names: Readonly<Record<string, Text>>;
}

/** How many there are of what. */
export function CountList({ language, counts, names }: Props) {
  return (
    <dl class="counts">
      {Object.entries(names).map(([name, text]) =>
        counts[name] === undefined ? null : (
          <div>
            <dt>{capital(text[language])}</dt>
            <dd>{formatNumber(counts[name], language)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
