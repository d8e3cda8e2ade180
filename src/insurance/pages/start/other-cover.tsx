import type { Language } from '../../../foundation/law/text.ts';
import { CONFIDENCE, SourceLink } from '../../../foundation/web/components/source-link.tsx';
import { otherCover } from '../../rules/other-cover.ts';
import type { FigureSource } from '../../rules/population.ts';

/** What somebody can do now, each with its source. */
export function OtherCoverList({ language }: { readonly language: Language }) {
  return (
    <ul class="cards variants">
      {otherCover.map(({ title, text, source }) => (
        <li class="card">
          <h3>{title[language]}</h3>
          <p>{text[language]}</p>
          <p class="small">
            {'kind' in source ? (
              <SourceLink language={language} source={source} />
            ) : (
              <Figure language={language} source={source} />
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Figure({ language, source }: { readonly language: Language; readonly source: FigureSource }) {
  const { title, ref, confidence } = source;
  return (
    <span class="source">
      {title[language]}: <span lang="nl">{ref}</span>
      {confidence !== 'high' && <span class="confidence">{` ${CONFIDENCE[confidence][language]}`}</span>}
    </span>
  );
}
