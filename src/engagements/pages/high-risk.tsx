import { guarded } from '../../foundation/identity/index.ts';
import { BackLink, Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { formatNumber } from '../../foundation/web/format.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { WebApp } from '../../foundation/web/site.ts';
import { HIGH_RISK as RISKY } from '../model/risk.ts';
import { listEngagements } from '../store/list-engagements.ts';
import { HIGH_RISK, LIST } from './addresses.ts';
import { readFilter } from './list-query.ts';
import { Pager } from './pager.tsx';
import { outcomeName, type RegisterDesk } from './register-desk.ts';
import { RegisterTable } from './register-table.tsx';

const WORDS = {
  title: { nl: 'Hoog risico zonder besluit', en: 'High risk without a decision' },
  back: { nl: 'Naar het register', en: 'To the register' },
  lead: {
    nl: 'Bij deze inhuur moet iemand nog besluiten wat jullie doen.',
    en: 'For these engagements somebody still has to decide what you do.',
  },
  ours: { nl: 'Een hoog risico is volgens Waaier:', en: 'A high risk is, in the view of Waaier:' },
  oursText: {
    nl: 'Dat staat in geen wet. Bij de eerste twee kunnen loonheffingen nodig zijn; bij de laatste weet niemand het.',
    en: 'No law says so. With the first two payroll taxes may be due; with the last nobody knows.',
  },
  none: {
    nl: 'Bij elke inhuur met een hoog risico is een besluit genomen.',
    en: 'For every engagement with a high risk a decision was made.',
  },
  count: { nl: 'zonder besluit', en: 'without a decision' },
} as const;

/** Engagements whose outcome asks for a decision that nobody has made yet. */
export function addHighRiskPage(app: WebApp, desk: RegisterDesk): void {
  guarded(app, { method: 'get', paths: HIGH_RISK, role: 'reader' }, async (c, language, actor) => {
    const filter = readFilter({ attention: 'no-decision', page: c.req.query('page') });
    const { rows, total } = await listEngagements(desk.services, actor, filter);
    const names = RISKY.map(id => outcomeName(desk, id, language).title);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: HIGH_RISK },
      <>
        <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
        <Eyebrow>{actor.organisation.name}</Eyebrow>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        <p>
          {WORDS.ours[language]} {names.join('; ')}. {WORDS.oursText[language]}
        </p>
        {total === 0 ? (
          <section class="empty">
            <p>{WORDS.none[language]}</p>
          </section>
        ) : (
          <>
            <p class="count">
              {formatNumber(total, language)} {WORDS.count[language]}
            </p>
            <RegisterTable language={language} desk={desk} rows={rows} />
            <Pager
              language={language}
              page={filter.page}
              pages={Math.ceil(total / filter.size)}
              href={page => `${HIGH_RISK[language]}?page=${page}`}
            />
          </>
        )}
      </>,
    );
  });
}
