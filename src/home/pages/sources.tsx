import type { Domain, SourceList } from '../../foundation/domain.ts';
import { type Source, STATUSES, type Status } from '../../foundation/law/source.ts';
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

const WORDS = {
  lead: {
    nl: 'Hierop rusten de vragen, de regels en de uitkomsten van Waaier.',
    en: 'The questions, rules and outcomes of Waaier rest on these.',
  },
  statuses: { nl: 'Wat de woorden betekenen', en: 'What the words mean' },
  source: { nl: 'Bron', en: 'Source' },
  status: { nl: 'Status', en: 'Status' },
  period: { nl: 'Geldt', en: 'Applies' },
  remarks: { nl: 'Wat je moet weten', en: 'What to know' },
} as const;

/** What each status says of a source, in one sentence. */
const MEANINGS: Readonly<Record<Status, Text>> = {
  law: {
    nl: 'Dit is een wet of een regel die eronder hangt. Het bindt iedereen.',
    en: 'This is an act or a regulation below it. It binds everybody.',
  },
  ruling: { nl: 'Dit heeft een rechter beslist.', en: 'A court has decided this.' },
  policy: {
    nl: 'Zo gaat een overheid met de wet om. Een rechter kan anders beslissen.',
    en: 'This is how an authority applies the law. A court can decide otherwise.',
  },
  bill: {
    nl: 'Dit ligt bij de Tweede of Eerste Kamer. Het geldt nog niet.',
    en: 'This is before parliament. It does not apply yet.',
  },
  proposal: {
    nl: 'Dit is een plan of een advies. Het geldt niet.',
    en: 'This is a plan or an advice. It does not apply.',
  },
  pilot: {
    nl: 'Zo is het in een proef gedaan. Het geldt niet.',
    en: 'This is how a pilot did it. It does not apply.',
  },
  ours: {
    nl: 'Dit hebben wij gekozen. Geen wet en geen rechter zegt het zo.',
    en: 'This is our own choice. No law and no court says so.',
  },
};

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
      <h2>{WORDS.statuses[language]}</h2>
      <dl class="meanings">
        {STATUSES.map(status => (
          <div>
            <dt>
              <StatusLabel language={language} status={status} />
            </dt>
            <dd>{MEANINGS[status][language]}</dd>
          </div>
        ))}
      </dl>
      {lists.map(({ title, sources }, index) => (
        <>
          <h2>{title[language]}</h2>
          <Table
            id={`sources-${index}`}
            caption={title[language]}
            captionHidden
            columns={[WORDS.source, WORDS.status, WORDS.period, WORDS.remarks].map(label => ({
              label: label[language],
            }))}
            rows={sources.map(source => [
              <SourceName language={language} source={source} />,
              <StatusLabel language={language} status={source.status} />,
              formatPeriod(source.from, source.until, language) ?? '',
              remarks(source, language),
            ])}
          />
        </>
      ))}
    </>
  );
}

function remarks({ confidence, note }: Source, language: Language): string {
  const sure = confidence === 'high' ? undefined : CONFIDENCE[confidence][language];
  return [sure && `${sure.charAt(0).toUpperCase()}${sure.slice(1)}.`, note?.[language]]
    .filter(Boolean)
    .join(' ');
}
