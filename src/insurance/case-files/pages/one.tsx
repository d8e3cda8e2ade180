import { type Actor, atLeast, guarded, missing } from '../../../foundation/identity/index.ts';
import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { DateText } from '../../../foundation/web/components/date-text.tsx';
import { BackLink, Eyebrow } from '../../../foundation/web/components/heading.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Notice, Warning } from '../../../foundation/web/components/warning.tsx';
import { giveFile } from '../../../foundation/web/give-file.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp } from '../../../foundation/web/site.ts';
import { variant } from '../../rules/variants.ts';
import { LETTER, LIST, ONE, RECORD, REMOVE, THINGS } from '../addresses.ts';
import { withdrawnNumbers } from '../correction.ts';
import type { CaseDesk } from '../desk.ts';
import { findFile } from '../find-file.ts';
import { type CaseEvent, KINDS } from '../kinds.ts';
import { renderLetter } from '../letter/letter.ts';
import type { CaseFile } from '../record.ts';
import { roleFor } from '../record-event.ts';
import { EVENT_NAMES, KIND_NAMES, PHASE_NAMES } from '../words.ts';
import { ClaimPart } from './claim-part.tsx';
import { eventText } from './event-text.tsx';
import { OptOutPart, PremiumPart } from './other-parts.tsx';
import { recordable } from './recordable.ts';

const WORDS = {
  back: { nl: 'Dossiers', en: 'Case files' },
  happened: { nl: 'Wat er is gebeurd', en: 'What happened' },
  columns: {
    nl: ['Nummer', 'Dag', 'Wat', 'Inhoud', 'Vastgelegd door'],
    en: ['Number', 'Day', 'What', 'Content', 'Recorded by'],
  },
  nothing: { nl: 'Er is nog niets vastgelegd.', en: 'Nothing was recorded yet.' },
  record: { nl: 'Leg vast', en: 'Record' },
  remove: { nl: 'Verwijder dit dossier', en: 'Remove this file' },
  recorded: { nl: 'Het is vastgelegd.', en: 'It was recorded.' },
  born: { nl: 'geboren', en: 'born' },
  gone: { nl: 'telt niet meer', en: 'no longer counts' },
  left: { nl: 'iemand die weg is', en: 'somebody who left' },
} as const;

/** One case file with everything in it, and its letters. */
export function addOnePage(app: WebApp, { services, today }: CaseDesk): void {
  guarded(app, { method: 'get', paths: ONE, role: 'reader', things: THINGS }, async (c, language, actor) => {
    const file = await findFile(services, actor, c.req.param('file')!);
    return respond(
      c,
      {
        language,
        title: `${KIND_NAMES[file.kind][language]} ${file.reference}`,
        paths: fill(ONE, { file: file.id }),
      },
      <>
        <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
        <Head language={language} file={file} today={today()} />
        {c.req.query('recorded') !== undefined && <Notice>{WORDS.recorded[language]}</Notice>}
        <Parts language={language} file={file} today={today()} />
        <Recording language={language} file={file} actor={actor} />
        <Happened language={language} file={file} />
        {atLeast(actor.role, 'administrator') && (
          <p>
            <a href={fill(REMOVE, { file: file.id })[language]}>{WORDS.remove[language]}</a>
          </p>
        )}
      </>,
    );
  });

  guarded(
    app,
    { method: 'get', paths: LETTER, role: 'reader', things: THINGS, values: { number: '1' } },
    async (c, language, actor) => {
      const file = await findFile(services, actor, c.req.param('file')!);
      const number = /^[1-9]\d{0,3}$/.test(c.req.param('number')!) ? Number(c.req.param('number')) : 0;
      const pdf = file.kind === 'claim' ? await renderLetter(file, number - 1, language) : undefined;
      if (pdf === undefined) throw missing();
      return giveFile(c, 'application/pdf', `${file.reference}-${number}.pdf`, pdf);
    },
  );
}

interface Props {
  readonly language: Language;
  readonly file: CaseFile;
  readonly today: IsoDate;
}

function Head({ language, file, today }: Props) {
  const rules = variant(file.variant);
  const events = file.events.map(({ event }) => event);
  const { phase } = KINDS[file.kind].standing(events, file, today);
  return (
    <>
      <Eyebrow>
        {KIND_NAMES[file.kind][language]} {file.year ?? ''} · {file.name}, {WORDS.born[language]}{' '}
        <DateText language={language} date={file.born} />
      </Eyebrow>
      <h1>{file.reference}</h1>
      <p>
        <strong>{PHASE_NAMES[phase][language]}</strong> · {rules.name[language]}{' '}
        <StatusLabel language={language} status={rules.status} />
      </p>
      <Warning>{rules.notice[language]}</Warning>
    </>
  );
}

function Parts(props: Props) {
  switch (props.file.kind) {
    case 'claim':
      return <ClaimPart {...props} />;
    case 'opt-out':
      return <OptOutPart {...props} />;
    case 'premium':
      return <PremiumPart {...props} />;
  }
}

function Recording({
  language,
  file,
  actor,
}: {
  readonly language: Language;
  readonly file: CaseFile;
  readonly actor: Actor;
}) {
  const kinds = recordable(file).filter(kind => atLeast(actor.role, roleFor(kind)));
  if (kinds.length === 0) return null;
  const to = (event: CaseEvent['kind']) => fill(RECORD, { file: file.id, event })[language];
  return (
    <>
      <h2>{WORDS.record[language]}</h2>
      <Buttons>
        {kinds.map(kind => (
          <ButtonLink look="secondary" href={to(kind)}>
            {EVENT_NAMES[kind][language]}
          </ButtonLink>
        ))}
      </Buttons>
    </>
  );
}

function Happened({ language, file }: { readonly language: Language; readonly file: CaseFile }) {
  if (file.events.length === 0) return <p>{WORDS.nothing[language]}</p>;
  const gone = withdrawnNumbers(file.events.map(({ event }) => event));
  return (
    <>
      <h2>{WORDS.happened[language]}</h2>
      <Table
        id="happened"
        caption={WORDS.happened[language]}
        captionHidden
        columns={WORDS.columns[language].map(label => ({ label }))}
        rows={file.events
          .toReversed()
          .map(({ number, event, by }) => [
            String(number),
            <DateText language={language} date={event.on} />,
            `${EVENT_NAMES[event.kind][language]}${gone.has(number) ? ` (${WORDS.gone[language]})` : ''}`,
            eventText(event, language),
            by.name ?? WORDS.left[language],
          ])}
      />
    </>
  );
}
