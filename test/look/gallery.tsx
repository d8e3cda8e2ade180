import type { Domain } from '../../src/foundation/domain.ts';
import type { Source } from '../../src/foundation/law/source.ts';
import type { Language } from '../../src/foundation/law/text.ts';
import { Button, ButtonLink, Buttons } from '../../src/foundation/web/components/button.tsx';
import { AmountText, DateText } from '../../src/foundation/web/components/date-text.tsx';
import { Details } from '../../src/foundation/web/components/details.tsx';
import { ErrorSummary } from '../../src/foundation/web/components/error-summary.tsx';
import { DateField, FileField, TextArea } from '../../src/foundation/web/components/fields.tsx';
import { Aside, BackLink, Eyebrow, Lead } from '../../src/foundation/web/components/heading.tsx';
import { RadioGroup } from '../../src/foundation/web/components/radio-group.tsx';
import { SourceLink } from '../../src/foundation/web/components/source-link.tsx';
import { Steps } from '../../src/foundation/web/components/steps.tsx';
import { Table } from '../../src/foundation/web/components/table.tsx';
import { Notice, Warning } from '../../src/foundation/web/components/warning.tsx';
import { WithSide } from '../../src/foundation/web/components/with-side.tsx';
import { respond } from '../../src/foundation/web/page.tsx';
import { onPage } from '../../src/foundation/web/paths.ts';

export const FORM = { nl: '/proef/vraag', en: '/en/proef/vraag' };
export const ERRORS = { nl: '/proef/fouten', en: '/en/proef/fouten' };
export const MANY = { nl: '/proef/veel', en: '/en/proef/veel' };
export const TEXT = { nl: '/proef/tekst', en: '/en/proef/tekst' };

const RULING: Source = {
  id: 'deliveroo',
  kind: 'ruling',
  status: 'ruling',
  ref: 'ECLI:NL:HR:2023:443',
  paragraph: '3.2.5',
  title: { nl: 'Hoge Raad 24 maart 2023 (Deliveroo)', en: 'Supreme Court, 24 March 2023 (Deliveroo)' },
  from: '2023-03-24',
  confidence: 'high',
};
const OURS: Source = {
  id: 'weights',
  kind: 'ours',
  status: 'ours',
  ref: 'proef',
  title: { nl: 'De weging van deze proef', en: 'The weights of this trial' },
  confidence: 'low',
  note: { nl: 'alleen om te laten zien', en: 'only to show' },
};
const SOURCES: readonly Source[] = [
  RULING,
  { ...RULING, id: 'law', kind: 'statute', status: 'law', ref: 'BWBR0005290', article: '7:610' } as Source,
  ...(['policy', 'bill', 'proposal', 'pilot'] as const).map(
    (status): Source => ({ ...OURS, id: status, kind: 'publication', status, confidence: 'medium' }),
  ),
  OURS,
];

const CHOICES = [
  { value: 'us', label: 'Wij bepalen dat', help: 'We geven aanwijzingen tijdens het werk.' },
  {
    value: 'frame',
    label: 'Wij stellen kaders, de opdrachtnemer vult in',
    help: 'Bijvoorbeeld veiligheidsregels of een vast systeem.',
  },
  {
    value: 'worker',
    label: 'De opdrachtnemer bepaalt het zelf',
    help: 'Wij beoordelen alleen het resultaat.',
  },
  { value: 'unknown', label: 'Dat weet ik niet' },
];

interface QuestionProps {
  readonly language: Language;
  readonly error?: string;
}

function Question({ language, error }: QuestionProps) {
  return (
    <>
      <ErrorSummary language={language} errors={error ? [{ message: error, field: 'how-us' }] : []} />
      <BackLink href="/">Vorige vraag</BackLink>
      <Eyebrow>Vraag 7 van ongeveer 18 · Het werk zelf</Eyebrow>
      <form method="post" enctype="multipart/form-data">
        <RadioGroup
          language={language}
          name="how"
          legend="Wie bepaalt hoe het werk wordt gedaan?"
          help="Denk aan de aanpak, de volgorde en de middelen. Niet aan het resultaat dat je afspreekt."
          choices={CHOICES}
          chosen={error ? undefined : 'frame'}
          error={error}
        />
        <Aside title="Waarom deze vraag?">
          De rechter kijkt hoe werk en werktijden worden bepaald (gezichtspunt ii).{' '}
          <SourceLink language={language} source={RULING} />
        </Aside>
        {error && (
          <>
            <TextArea
              language={language}
              name="about"
              label="Omschrijving"
              help="Geen namen."
              error={error}
            />
            <FileField language={language} name="file" label="Bestand" accept=".json" error={error} />
            <DateField language={language} name="date" label="Datum" value="2026-11-22" error={error} />
          </>
        )}
        <Buttons>
          <Button>Volgende vraag</Button>
          <ButtonLink look="secondary" href="/" download>
            Bewaren als bestand
          </ButtonLink>
        </Buttons>
      </form>
    </>
  );
}

/** More options than fit on a screen. */
function ManyOptions({ language }: { readonly language: Language }) {
  const choices = Array.from({ length: 28 }, (_, index) => ({
    value: `option-${index}`,
    label: index % 3 === 0 ? 'Gezondheidszorg en maatschappelijke dienstverlening' : 'Detailhandel',
  }));
  return (
    <form method="post">
      <RadioGroup
        language={language}
        name="sector"
        legend="In welke sector werkt jouw bedrijf?"
        choices={choices}
        chosen="option-4"
      />
    </form>
  );
}

function Pieces({ language }: { readonly language: Language }) {
  return (
    <WithSide
      side={
        <>
          <h2>Wat zou dit veranderen?</h2>
          <Steps
            items={[
              'Eerst dit.',
              'Dan dat, en dat is een zin die over meer dan één regel loopt in deze kolom.',
            ]}
          />
          <Warning title="Verander de praktijk, niet het antwoord.">Wat er echt gebeurt telt.</Warning>
          <Notice>Je bestand is geladen.</Notice>
        </>
      }
    >
      <h1>Arbeidsongeschiktheidsverzekeringsvoorwaarden en andere lange woorden</h1>
      <Lead>
        Vanaf <DateText language={language} date="2026-11-22" /> kost dit{' '}
        <AmountText language={language} cents={123456} />.
      </Lead>
      <h2>Tabel</h2>
      <Table
        id="pieces"
        caption="Punten per gezichtspunt"
        columns={[{ label: 'Gezichtspunt' }, { label: 'Punten', numeric: true }, { label: 'Bron' }]}
        rows={SOURCES.map((source, index) => [
          `Gezichtspunt ${index}`,
          index * 7,
          <SourceLink language={language} source={source} />,
        ])}
      />
      <Details summary="Laat alle stappen zien">
        <h3>Een stap</h3>
        <p>Wat er in een stap gebeurt.</p>
      </Details>
    </WithSide>
  );
}

const PROBLEM = 'Kies een van de antwoorden. Je hebt niets gekozen.';

/** Every piece of the look in every state, as a room of the house: to be looked at and tested. */
export const gallery: Domain = {
  id: 'gallery',
  nav: [
    { label: { nl: 'Beoordelen', en: 'Assess' }, paths: FORM },
    { label: { nl: 'Weging', en: 'Weights' }, paths: TEXT },
  ],
  entrances: [
    {
      title: { nl: 'Ik huur iemand in', en: 'I hire someone' },
      text: {
        nl: 'Mag dit werk buiten dienstbetrekking? Wat als het twijfelachtig is, en wat kan ik veranderen?',
        en: 'Can this work be done by a self-employed person? What if it is doubtful, and what can I change?',
      },
      link: { label: { nl: 'Beoordeel een opdracht', en: 'Assess an assignment' }, paths: FORM },
    },
  ],
  pages(app) {
    onPage(app, 'get', FORM, (c, language) =>
      respond(c, { language, title: 'Vraag', paths: FORM }, <Question language={language} />),
    );
    onPage(app, 'get', ERRORS, (c, language) =>
      respond(
        c,
        { language, title: 'Vraag', paths: ERRORS, status: 400, hasErrors: true },
        <Question language={language} error={PROBLEM} />,
      ),
    );
    onPage(app, 'get', MANY, (c, language) =>
      respond(c, { language, title: 'Veel', paths: MANY }, <ManyOptions language={language} />),
    );
    onPage(app, 'get', TEXT, (c, language) =>
      respond(c, { language, title: 'Tekst', paths: TEXT }, <Pieces language={language} />),
    );
  },
  sources: () => [{ title: { nl: 'Bronnen van de proef', en: 'Sources of the trial' }, sources: SOURCES }],
};
