import type { Source } from '../../../foundation/law/source.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { BackLink, Lead } from '../../../foundation/web/components/heading.tsx';
import { CONFIDENCE, SourceLink } from '../../../foundation/web/components/source-link.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { respond } from '../../../foundation/web/page.tsx';
import { onPage } from '../../../foundation/web/paths.ts';
import type { WebApp } from '../../../foundation/web/site.ts';
import { ruleSources } from '../../calculations/about-variant.ts';
import { variants } from '../../rules/variants.ts';
import { ROOM, START, VARIANTS } from '../addresses.ts';
import { named } from '../parts/sources.tsx';
import { features } from './features.ts';
import { DIFFERENCES, WORDS } from './variants-words.ts';

const OWN = '{"variant": {"base": "bill-2025", "overrides": {"waitingWeeks": 52}}}';

/** The variants side by side, each statement with its source. */
export function addVariantsPage(app: WebApp): void {
  onPage(app, 'get', VARIANTS, (c, language) =>
    respond(
      c,
      { language, title: WORDS.title[language], paths: VARIANTS },
      <VariantsPage language={language} />,
    ),
  );
}

function VariantsPage({ language }: { readonly language: Language }) {
  const said = features.map(({ name, of }) => ({
    name,
    cells: variants().map(rules => of(rules, language)),
  }));
  const sources = named(
    ruleSources,
    said.flatMap(({ cells }) => cells.flatMap(cell => cell.sources)),
  );
  return (
    <>
      <BackLink href={START[language]}>{ROOM[language]}</BackLink>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <h2>{WORDS.differences[language]}</h2>
      <ul>
        {DIFFERENCES.map(one => (
          <li>{one[language]}</li>
        ))}
      </ul>
      <h2>{WORDS.table[language]}</h2>
      <div class="side-by-side">
        <Table
          id="side-by-side"
          caption={WORDS.table[language]}
          captionHidden
          columns={[
            { label: WORDS.what[language] },
            ...variants().map(({ name, status }) => ({
              label: (
                <>
                  {name[language]} <StatusLabel language={language} status={status} />
                </>
              ),
            })),
          ]}
          rows={said.map(({ name, cells }) => [
            name[language],
            ...cells.map(cell => (
              <>
                {cell.text} <Notes language={language} ids={cell.sources} sources={sources} />
              </>
            )),
          ])}
        />
      </div>
      <h2>{WORDS.sources[language]}</h2>
      <p>{WORDS.sourcesText[language]}</p>
      <ol>
        {sources.map(source => (
          <li id={`source-${source.id}`}>
            <SourceLink language={language} source={source} />
          </li>
        ))}
      </ol>
      <h2>{WORDS.own[language]}</h2>
      <p>{WORDS.ownText[language]}</p>
      <p>
        <code>{OWN}</code>
      </p>
      <p>
        <a href="/v1/openapi.json">{WORDS.api[language]}</a>
      </p>
    </>
  );
}

interface NotesProps {
  readonly language: Language;
  readonly ids: readonly string[];
  readonly sources: readonly Source[];
}

/** The numbers of the sources, and how sure we are where that must be said. */
function Notes({ language, ids, sources }: NotesProps) {
  return (
    <>
      {named(sources, ids).map(({ id, confidence }) => (
        <span class="source-note">
          <a href={`#source-${id}`}>
            {WORDS.source[language]} {sources.findIndex(one => one.id === id) + 1}
          </a>
          {confidence !== 'high' && `, ${CONFIDENCE[confidence][language]}`}
        </span>
      ))}
    </>
  );
}
