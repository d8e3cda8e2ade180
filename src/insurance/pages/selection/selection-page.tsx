import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { levy } from '../../calculations/levy.ts';
import { percent } from '../../calculations/market-words.ts';
import { run } from '../../calculations/run.ts';
import { selection } from '../../calculations/selection.ts';
import type { Selection as SelectionResult } from '../../model/selection/selection.ts';
import { SELECTION } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { checkNeeded } from '../parts/needed.ts';
import { SourceList } from '../parts/sources.tsx';
import { selectionForm } from './selection-form.ts';
import { WORDS } from './selection-words.ts';

/** The flywheel: premium, who leaves, premium. */
export const selectionPage: CalculatorPage = {
  paths: SELECTION,
  title: { nl: 'Draait het vliegwiel?', en: 'Does the flywheel turn?' },
  lead: {
    nl: 'Wie een laag risico heeft, kan privaat goedkoper uit zijn. Vertrekt die, dan stijgt de publieke premie en vertrekken er meer. Reken uit waar dat eindigt.',
    en: 'Whoever has a low risk may be cheaper off privately. If they leave, the public premium rises and more leave. Work out where that ends.',
  },
  form: () => selectionForm,
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => {
    checkNeeded(input, {
      risk: {
        nl: 'Vul het laagste en het hoogste risico in.',
        en: 'Fill in the lowest and the highest risk.',
      },
    });
    return <Answer language={language} {...solve(input, today)} />;
  },
};

type Result = Omit<SelectionResult, 'effects'> & {
  readonly effects: readonly (SelectionResult['effects'][number] & {
    readonly name: { readonly nl: string; readonly en: string };
  })[];
  readonly notice: { readonly nl: string; readonly en: string };
};

interface Answered {
  readonly result: Result;
  readonly needed: { readonly levy: number | null; readonly keepsAll: number | null };
}

/** Without a private market nobody can leave; then there is nothing to work out. */
function solve(given: Readonly<Record<string, unknown>>, today: IsoDate): Answered {
  const input = { private: { loading: 0 }, ...given };
  return {
    result: run(selection, input, today).output as Result,
    needed: run(levy, input, today).output as Answered['needed'],
  };
}

function Answer({ language, result, needed }: Answered & { readonly language: Language }) {
  const words = WORDS[language];
  const share = (value: number | null) => (value === null ? '–' : percent(value, language));
  return (
    <>
      <h2>{words.title}</h2>
      <p class="answer">
        {result.limit === null
          ? words.restless
          : words.ends(share(result.pooledPremium), share(result.limit), share(result.leavers))}
      </p>
      {result.spiral && <Warning title={words.empty}>{words.emptyText}</Warning>}
      <Flywheel language={language} result={result} />
      <p>{words.equilibria}</p>
      <Path language={language} result={result} />
      {result.effects.length > 0 && (
        <>
          <h3>{words.switches}</h3>
          <Table
            id="effects"
            caption={words.switchesCaption}
            captionHidden
            columns={[
              { label: words.switch },
              { label: words.premium, numeric: true },
              { label: words.leavers, numeric: true },
            ]}
            rows={[
              [words.without, share(result.without.premium), share(result.without.leavers)],
              ...result.effects.map(({ name, premium, leavers }) => [
                name[language],
                share(premium),
                share(leavers),
              ]),
            ]}
          />
        </>
      )}
      <h3>{words.levyTitle}</h3>
      <p>{levyText(needed.levy, language)}</p>
      {needed.keepsAll !== null && <p>{words.keepsAll(share(needed.keepsAll))}</p>}
      <Warning>{result.notice[language]}</Warning>
      <Details summary={words.how}>
        <p>{words.rule}</p>
        <SourceList language={language} sources={[...selection.sources]} />
      </Details>
    </>
  );
}

function levyText(needed: number | null, language: Language): string {
  const words = WORDS[language];
  if (needed === null) return words.noLevy;
  return needed === 0 ? words.noneNeeded : words.levy(percent(needed, language));
}

interface ChartProps {
  readonly language: Language;
  readonly result: Result;
}

function Flywheel({ language, result }: ChartProps) {
  const words = WORDS[language];
  const { flywheel, equilibria } = result;
  const top = Math.max(...flywheel.map(({ premium }) => premium));
  const share = (value: number) => percent(value, language);
  return (
    <Chart
      id="flywheel"
      language={language}
      title={words.flywheel}
      description={words.flywheelAbout}
      mark="line"
      x={{ label: words.asked, measure: 'share', zero: true }}
      y={{ label: words.follows, measure: 'share', zero: true }}
      series={[
        {
          label: words.cost,
          points: flywheel.map(({ premium, averageCost }) => ({ x: premium, y: averageCost })),
        },
        {
          label: words.same,
          points: [
            { x: 0, y: 0 },
            { x: top, y: top },
          ],
        },
        ...(equilibria.length === 0
          ? []
          : [
              {
                label: words.equilibrium,
                dots: true,
                points: equilibria.map(({ premium }) => ({ x: premium, y: premium })),
              },
            ]),
      ]}
      table={{
        caption: words.equilibriaCaption,
        columns: [
          { label: words.premium },
          { label: words.leavers, numeric: true },
          { label: words.stability },
        ],
        rows: equilibria.map(({ premium, leavers, stable }) => [
          share(premium),
          share(leavers),
          stable ? words.stable : words.unstable,
        ]),
      }}
    />
  );
}

/** Steps of the path that are shown; after that it hardly moves. */
const SHOWN = 12;

function Path({ language, result }: ChartProps) {
  const words = WORDS[language];
  const path = result.path.slice(0, SHOWN);
  return (
    <Chart
      id="path"
      language={language}
      title={words.path}
      description={words.pathAbout}
      mark="line"
      x={{ label: words.year, measure: 'year' }}
      y={{ label: words.premiumAxis, measure: 'share', zero: true }}
      series={[{ label: words.premium, points: path.map((premium, i) => ({ x: i + 1, y: premium })) }]}
      table={{
        caption: words.path,
        columns: [{ label: words.year }, { label: words.premium, numeric: true }],
        rows: path.map((premium, i) => [String(i + 1), percent(premium, language)]),
      }}
    />
  );
}
