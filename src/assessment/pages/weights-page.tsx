import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import { formatPeriod } from '../../foundation/web/format.ts';
import { conditionText } from './condition-text.ts';
import { outcomeOf, sourcesOf } from './lookup.ts';
import { points as pointsText, range, signed } from './numbers.ts';
import { PointsTable } from './points-table.tsx';
import { SourceLinks } from './source-links.tsx';
import type { WeightsSection } from './weights-view.ts';

const WORDS = {
  title: {
    nl: 'De weging: elke vraag, elk antwoord, elk punt',
    en: 'The weights: every question, answer and point',
  },
  lead: {
    nl: 'Zo maakt Waaier van je antwoorden een uitkomst. Met deze pagina kun je elke uitkomst zelf narekenen.',
    en: 'This is how Waaier makes an outcome of your answers. With this page you can compute every outcome yourself.',
  },
  how: { nl: 'Hoe het rekent', en: 'How it computes' },
  ends: {
    nl: 'Eerst de antwoorden die meteen beslissen',
    en: 'First the answers that decide at once',
  },
  endsText: {
    nl: 'Het eerste dat klopt, geldt. De punten tellen dan niet.',
    en: 'The first that holds counts. The points then do not count.',
  },
  bands: { nl: 'De grenzen', en: 'The thresholds' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  score: { nl: 'Bij een stand van', en: 'For a score of' },
  unscored: { nl: 'Vragen zonder punten', en: 'Questions without points' },
  unscoredText: {
    nl: 'Deze vragen bepalen welke andere vragen gelden, of beslissen meteen. Telt een vraag nergens voor mee, dan staat dat erbij.',
    en: 'These questions determine which other questions apply, or decide at once. A question that counts for nothing says so.',
  },
  answers: { nl: 'Punten per antwoord', en: 'Points per answer' },
  contents: { nl: 'Op deze pagina', en: 'On this page' },
} as const;

export const WEIGHTS_TITLE = WORDS.title;

interface Props {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly sections: readonly WeightsSection[];
}

/** The whole weighing, fit to compute an outcome by hand. */
export function WeightsPage({ language, compiled, sections }: Props) {
  const { questionnaire } = compiled;
  const { scoring } = questionnaire;
  return (
    <>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <p>
        {questionnaire.title[language]} · {language === 'nl' ? 'versie' : 'version'} {questionnaire.version} ·{' '}
        {formatPeriod(questionnaire.from, questionnaire.until, language)}
      </p>
      <div class="with-side">
        <div>
          <h2>{WORDS.how[language]}</h2>
          <p>{scoring.explanation[language]}</p>
          <p>{formula(compiled, language)}</p>
          <SourceLinks language={language} sources={sourcesOf(compiled, [scoring.source])} />
          <Table
            id="bands"
            caption={WORDS.bands[language]}
            columns={[{ label: WORDS.outcome[language] }, { label: WORDS.score[language] }]}
            rows={scoring.bands.map(({ outcome, from, to }) => [
              outcomeOf(compiled, outcome).title[language],
              range(from, to, language),
            ])}
          />
        </div>
        <Contents language={language} compiled={compiled} sections={sections} />
      </div>
      {sections.map(section => (
        <Section language={language} compiled={compiled} section={section} />
      ))}
      {questionnaire.ends.length > 0 && <Ends language={language} compiled={compiled} />}
    </>
  );
}

function Contents({ language, compiled, sections }: Props) {
  return (
    <nav aria-label={WORDS.contents[language]}>
      <h2>{WORDS.contents[language]}</h2>
      <ul>
        {sections.map(({ viewpoint }) => (
          <li>
            <a href={`#${viewpoint?.id ?? 'unscored'}`}>
              {viewpoint ? `${viewpoint.number} ${viewpoint.name[language]}` : WORDS.unscored[language]}
            </a>
          </li>
        ))}
        {compiled.questionnaire.ends.length > 0 && (
          <li>
            <a href="#ends">{WORDS.ends[language]}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The computation in words, with the numbers of this questionnaire. */
function formula({ questionnaire }: Compiled, language: Language): string {
  const { prior } = questionnaire.scoring;
  const start = signed(prior, language);
  return language === 'nl'
    ? `De stand begint op ${start}. Per gezichtspunt worden de punten van de antwoorden opgeteld. Is de som groter dan de grens van dat gezichtspunt, naar boven of naar onder, dan telt alleen de grens. De stand is de beginstand plus de negen uitkomsten samen.`.replace(
        'negen',
        String(questionnaire.viewpoints.length),
      )
    : `The score starts at ${start}. For each viewpoint the points of the answers are added up. If the sum passes the cap of that viewpoint, either way, only the cap counts. The score is the start plus the ${questionnaire.viewpoints.length} results together.`;
}

function Section({
  language,
  compiled,
  section: { viewpoint, groups },
}: Omit<Props, 'sections'> & { readonly section: WeightsSection }) {
  const id = viewpoint?.id ?? 'unscored';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {viewpoint ? `${viewpoint.number} ${viewpoint.name[language]}` : WORDS.unscored[language]}
      </h2>
      <p>{viewpoint ? viewpoint.about[language] : WORDS.unscoredText[language]}</p>
      {viewpoint && (
        <>
          <p>{cap(viewpoint.cap, language)}</p>
          <SourceLinks language={language} sources={sourcesOf(compiled, viewpoint.sources)} brief />
        </>
      )}
      <PointsTable
        language={language}
        id={`points-${id}`}
        caption={WORDS.answers[language]}
        groups={groups}
      />
    </section>
  );
}

function cap(points: number, language: Language): string {
  const size = pointsText(points, language);
  return language === 'nl'
    ? `Telt voor hooguit ${size}, naar elke kant.`
    : `Counts for at most ${size}, either way.`;
}

function Ends({ language, compiled }: Omit<Props, 'sections'>) {
  return (
    <section aria-labelledby="ends">
      <h2 id="ends">{WORDS.ends[language]}</h2>
      <p>{WORDS.endsText[language]}</p>
      <ol class="ends">
        {compiled.questionnaire.ends.map(({ title, outcome, when, sources }) => (
          <li>
            <strong>{title[language]}</strong> → {outcomeOf(compiled, outcome).title[language]}.{' '}
            {language === 'nl' ? 'Als' : 'If'} {conditionText(compiled, when, language)}.
            <SourceLinks language={language} sources={sourcesOf(compiled, sources)} brief />
          </li>
        ))}
      </ol>
    </section>
  );
}
