import type { Domain, SourceList } from '../../foundation/domain.ts';
import { type Source, STATUSES, type Status, sourceLabel } from '../../foundation/law/source.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { CONFIDENCE, SourceName } from '../../foundation/web/components/source-link.tsx';
import { StatusLabel } from '../../foundation/web/components/status-label.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import { formatPeriod } from '../../foundation/web/format.ts';
import { respond } from '../../foundation/web/page.tsx';
import { onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { SOURCES } from '../paths.ts';
import { MEANINGS, WORDS } from './sources-words.ts';

/** Everything that the rules of all rooms rest on. */
export function addSourcesPage(app: WebApp, rooms: readonly Domain[]): void {
  onPage(app, 'get', SOURCES.paths, (c, language) =>
    respond(
      c,
      { language, title: SOURCES.label[language], paths: SOURCES.paths },
      <SourcesPage language={language} lists={rooms.flatMap(room => room.sources?.() ?? [])} />,
    ),
  );
}

interface Props {
  readonly language: Language;
  readonly lists: readonly SourceList[];
}

function SourcesPage({ language, lists }: Props) {
  return (
    <>
      <h1>{SOURCES.label[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      {lists.map(({ title, sources }, index) => (
        <>
          <h2>{title[language]}</h2>
          {STATUSES.map(status => (
            <OfStatus
              id={`sources-${index}-${status}`}
              language={language}
              status={status}
              list={title}
              sources={sources.filter(source => source.status === status)}
            />
          ))}
        </>
      ))}
    </>
  );
}

interface StatusProps {
  readonly id: string;
  readonly language: Language;
  readonly status: Status;
  /** What the list is called to which they belong. */
  readonly list: Text;
  readonly sources: readonly Source[];
}

/** The sources of one status by name, under what the status means. Nothing when there are none. */
function OfStatus({ id, language, status, list, sources }: StatusProps) {
  if (sources.length === 0) return null;
  const byName = [...sources].sort((a, b) =>
    sourceLabel(a, language).localeCompare(sourceLabel(b, language), language, { numeric: true }),
  );
  return (
    <>
      <h3>{MEANINGS[status].plural[language]}</h3>
      <p>
        <StatusLabel language={language} status={status} /> {MEANINGS[status].text[language]}
      </p>
      <Table
        id={id}
        wide
        caption={`${MEANINGS[status].plural[language]}: ${list[language]}`}
        captionHidden
        columns={[
          { label: WORDS.source[language] },
          { label: WORDS.period[language] },
          { label: WORDS.remarks[language] },
        ]}
        rows={byName.map(source => [
          <SourceName language={language} source={source} />,
          formatPeriod(source.from, source.until, language) ?? '',
          remarks(source, language),
        ])}
      />
    </>
  );
}

function remarks({ confidence, note }: Source, language: Language): string {
  const sure = confidence === 'high' ? undefined : CONFIDENCE[confidence][language];
  return [sure && `${sure.charAt(0).toUpperCase()}${sure.slice(1)}.`, note?.[language]]
    .filter(Boolean)
    .join(' ');
}
