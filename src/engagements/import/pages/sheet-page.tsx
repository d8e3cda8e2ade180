import { QUESTIONNAIRE } from '../../../assessment/index.ts';
import { guarded, look, Refusal } from '../../../foundation/identity/index.ts';
import type { Language } from '../../../foundation/law/text.ts';
import type { Compiled } from '../../../foundation/questionnaire/types.ts';
import { Button, Buttons } from '../../../foundation/web/components/button.tsx';
import { BackLink, Eyebrow, Lead } from '../../../foundation/web/components/heading.tsx';
import { formatNumber } from '../../../foundation/web/format.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp } from '../../../foundation/web/site.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { COLUMNS, IMPORTS, SHEET } from '../addresses.ts';
import { guessMapping } from '../columns/guess-mapping.ts';
import { readImport } from '../import-record.ts';
import type { SheetSummary } from '../read/workbook.ts';
import { columnLetters } from './column-name.ts';

const WORDS = {
  back: { nl: 'Naar de bestanden', en: 'To the files' },
  title: {
    nl: 'In welke rij staan de namen van de kolommen?',
    en: 'Which row holds the names of the columns?',
  },
  lead: {
    nl: 'Kies de rij met namen als “Kenmerk” en “Begindatum”. Wat erboven staat, lezen we niet.',
    en: 'Choose the row with names such as “Reference” and “Start date”. What is above it is not read.',
  },
  sheet: { nl: 'Blad', en: 'Sheet' },
  rows: { nl: 'rijen', en: 'rows' },
  row: { nl: 'Rij', en: 'Row' },
  caption: { nl: 'De eerste rijen', en: 'The first rows' },
  send: { nl: 'Kies de kolommen', en: 'Choose the columns' },
} as const;

/** The file can no longer be looked at. */
export const importOver = (): Refusal =>
  new Refusal('missing', 'import-over', {
    nl: 'Dit bestand is al geïmporteerd. Wat erin stond, bewaren we niet.',
    en: 'This file was already imported. What was in it is not kept.',
  });

/** Cells of a row that are shown. */
const SHOWN = 12;

/** Where somebody says on which sheet and in which row the names of the columns are. */
export function addSheetPage(app: WebApp, { services, rules }: RegisterDesk): void {
  const door = { paths: SHEET, role: 'editor', things: { import: 'import' } } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const id = c.req.param('import')!;
    const { name, summary } = await look(services, actor, tx => readImport(tx, actor.organisation.id, id));
    if (summary === undefined) throw importOver();
    const { sheets } = summary;
    const likely = likelyHeader(sheets, rules.newest(QUESTIONNAIRE)!);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: fill(SHEET, { import: id }) },
      <form method="get" action={fill(COLUMNS, { import: id })[language]}>
        <BackLink href={IMPORTS[language]}>{WORDS.back[language]}</BackLink>
        <Eyebrow>{name}</Eyebrow>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        {sheets.map((sheet, index) => (
          <Sheet language={language} sheet={sheet} index={index} likely={likely} />
        ))}
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
        </Buttons>
      </form>,
    );
  });
}

interface Place {
  readonly sheet: number;
  /** From 1. */
  readonly row: number;
}

/** The first row in which most names are known. */
function likelyHeader(sheets: readonly SheetSummary[], compiled: Compiled): Place {
  let best: Place & { readonly known: number } = { sheet: 0, row: 1, known: -1 };
  sheets.forEach(({ first }, sheet) => {
    first.forEach((cells, i) => {
      const known = guessMapping(cells, compiled, new Map()).filter(target => target !== null).length;
      if (known > best.known) best = { sheet, row: i + 1, known };
    });
  });
  return best;
}

interface Props {
  readonly language: Language;
  readonly sheet: SheetSummary;
  readonly index: number;
  readonly likely: Place;
}

function Sheet({ language, sheet: { name, rows, first }, index, likely }: Props) {
  const title = name === '' ? WORDS.caption[language] : `${WORDS.sheet[language]} ${name}`;
  const count = rows === undefined ? '' : ` (${formatNumber(rows, language)} ${WORDS.rows[language]})`;
  const width = Math.min(SHOWN, Math.max(1, ...first.map(cells => cells.length)));
  const caption = `sheet-${index}-caption`;
  return (
    <section class="table-scroll import-sheet" aria-labelledby={caption} tabindex={0}>
      <table class="utrecht-table">
        <caption id={caption}>
          {title}
          {count}
        </caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.row[language]}</th>
            {Array.from({ length: width }, (_, column) => (
              <th scope="col">{columnLetters(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((cells, i) =>
            cells.length === 0 ? null : (
              <tr>
                <th scope="row">
                  <label class="import-row">
                    <input
                      class="utrecht-radio-button"
                      type="radio"
                      name="place"
                      value={`${index}-${i + 1}`}
                      checked={likely.sheet === index && likely.row === i + 1}
                    />
                    {i + 1}
                  </label>
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td>{cells[column]}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
