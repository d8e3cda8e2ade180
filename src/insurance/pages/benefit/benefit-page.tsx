import type { Language } from '../../../foundation/law/text.ts';
import { Details } from '../../../foundation/web/components/details.tsx';
import { timeline } from '../../calculations/timeline.ts';
import { BENEFIT } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { named, SourceList } from '../parts/sources.tsx';
import { StepsTable } from '../parts/steps-table.tsx';
import { VariantNotice } from '../parts/variant-notice.tsx';
import { AllVariants } from './all-variants.tsx';
import { benefitForm } from './benefit-form.ts';
import { BenefitProse } from './benefit-prose.tsx';
import { WORDS } from './benefit-words.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { readTold } from './told.ts';
import { type Outcome, workOut } from './work-out.ts';

/** What somebody gets who falls ill. */
export const benefitPage: CalculatorPage = {
  paths: BENEFIT,
  title: { nl: 'Wat krijg ik als ik ziek word?', en: 'What do I get when I fall ill?' },
  lead: {
    nl: 'Er is nu geen verplichte verzekering. Reken uit wat je zou krijgen volgens de oude wet, een advies of een wetsvoorstel.',
    en: 'There is no mandatory insurance now. Work out what you would get under the old law, an advice or a bill.',
  },
  form: benefitForm,
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => (
    <Answer language={language} outcome={workOut(readTold(input), today)} />
  ),
};

function Answer({ language, outcome }: { readonly language: Language; readonly outcome: Outcome }) {
  const { rules, steps } = outcome;
  const words = WORDS[language];
  const sources = named(
    timeline.sources,
    steps.map(({ source }) => source),
  );
  return (
    <>
      <h2>{rules.status === 'law' ? words.oldTitle : words.title}</h2>
      <BenefitProse language={language} outcome={outcome} />
      <VariantNotice language={language} name={rules.name} status={rules.status} notice={rules.notice} />
      <TimelineChart language={language} outcome={outcome} />
      <Details summary={words.steps}>
        <StepsTable
          language={language}
          id="steps"
          caption={words.stepsCaption}
          steps={steps}
          sources={sources}
        />
        <SourceList language={language} sources={sources} />
      </Details>
      <AllVariants language={language} outcome={outcome} />
    </>
  );
}
