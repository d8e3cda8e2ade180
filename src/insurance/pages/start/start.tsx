import type { Language } from '../../../foundation/law/text.ts';
import { Card, Cards } from '../../../foundation/web/components/cards.tsx';
import { Lead } from '../../../foundation/web/components/heading.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { respond } from '../../../foundation/web/page.tsx';
import { onPage } from '../../../foundation/web/paths.ts';
import type { WebApp } from '../../../foundation/web/site.ts';
import { variants } from '../../rules/variants.ts';
import { START } from '../addresses.ts';
import type { InsurancePage } from '../insurance-page.ts';
import { givesText } from './gives.ts';
import { OtherCoverList } from './other-cover.tsx';
import { WORDS } from './start-words.ts';

/** What this room is, for whom, and what holds now. */
export function addStartPage(app: WebApp, pages: readonly InsurancePage[]): void {
  onPage(app, 'get', START, (c, language) =>
    respond(
      c,
      { language, title: WORDS.title[language], paths: START },
      <StartPage language={language} pages={pages} />,
    ),
  );
}

interface Props {
  readonly language: Language;
  readonly pages: readonly InsurancePage[];
}

function StartPage({ language, pages }: Props) {
  return (
    <>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <Warning title={WORDS.now[language]}>{WORDS.nowText[language]}</Warning>
      <PageCards language={language} pages={pages} reader="person" />
      <p class="keeps">{WORDS.keeps[language]}</p>
      <h2>{WORDS.variants[language]}</h2>
      <Variants language={language} />
      <h2>{WORDS.other[language]}</h2>
      <p>{WORDS.otherText[language]}</p>
      <OtherCoverList language={language} />
      <PageCards language={language} pages={pages} reader="designer" />
    </>
  );
}

function PageCards({ language, pages, reader }: Props & Pick<InsurancePage, 'reader'>) {
  const own = pages.filter(page => page.reader === reader);
  if (own.length === 0) return null;
  return (
    <>
      <h2>{WORDS[reader][language]}</h2>
      <Cards>
        {own.map(({ title, text, link, paths }) => (
          <Card title={title[language]} link={{ href: paths[language], label: link[language] }}>
            {text[language]}
          </Card>
        ))}
      </Cards>
    </>
  );
}

function Variants({ language }: { readonly language: Language }) {
  return (
    <ul class="cards variants">
      {variants().map(rules => (
        <li class="card">
          <h3>
            {rules.name[language]} <StatusLabel language={language} status={rules.status} />
          </h3>
          <p>{rules.notice[language]}</p>
          <p>
            <strong>{WORDS.costs[language]}</strong> {rules.premium.because[language]}
          </p>
          <p>
            <strong>{WORDS.gives[language]}</strong> {givesText(rules, language)}
          </p>
        </li>
      ))}
    </ul>
  );
}
