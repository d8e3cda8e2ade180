import { BENEFIT, CIRCLE, OPT_OUT, PENSION_AGE, PREMIUM, VARIANTS } from './addresses.ts';
import { benefitPage } from './benefit/benefit-page.tsx';
import { circlePage } from './circle/circle-page.tsx';
import { addCalculatorPage, type CalculatorPage } from './form/calculator-page.tsx';
import type { InsurancePage } from './insurance-page.ts';
import { optOutPage } from './opt-out/opt-out-page.tsx';
import { pensionAgePage } from './pension-age/pension-age-page.tsx';
import { premiumPage } from './premium/premium-page.tsx';
import { addVariantsPage } from './variants/variants-page.tsx';

const calculator = (page: CalculatorPage): InsurancePage['add'] => {
  return (app, today) => addCalculatorPage(app, page, today);
};

/** The pages for the person who wants to know. */
export const personPages: readonly InsurancePage[] = [
  {
    paths: BENEFIT,
    reader: 'person',
    title: { nl: 'Wat krijg ik als ik ziek word?', en: 'What do I get when I fall ill?' },
    text: {
      nl: 'Reken uit wat je per maand zou krijgen, vanaf wanneer en tot wanneer. Je ziet alle vijf varianten.',
      en: 'Work out what you would get per month, from when and until when. You see all five variants.',
    },
    link: { nl: 'Bereken de uitkering', en: 'Calculate the benefit' },
    add: calculator(benefitPage),
  },
  {
    paths: CIRCLE,
    reader: 'person',
    title: { nl: 'Hoor ik erbij?', en: 'Am I in?' },
    text: {
      nl: 'Zie per variant of je verzekerd zou zijn, en waarom wel of niet.',
      en: 'See for each variant whether you would be insured, and why or why not.',
    },
    link: { nl: 'Kijk of je erbij hoort', en: 'See whether you are in' },
    add: calculator(circlePage),
  },
  {
    paths: PREMIUM,
    reader: 'person',
    title: { nl: 'Wat zou ik betalen?', en: 'What would I pay?' },
    text: {
      nl: 'Vergelijk de premie per maand, en wat je ervoor terugkrijgt als je ziek wordt.',
      en: 'Compare the premium per month, and what you get for it when you fall ill.',
    },
    link: { nl: 'Bereken de premie', en: 'Calculate the premium' },
    add: calculator(premiumPage),
  },
  {
    paths: OPT_OUT,
    reader: 'person',
    title: { nl: 'Is mijn eigen verzekering genoeg?', en: 'Is my own policy enough?' },
    text: {
      nl: 'Toets een eigen verzekering of een broodfonds aan de eisen om eruit te stappen.',
      en: 'Test a policy of your own or a broodfonds against the demands for leaving.',
    },
    link: { nl: 'Toets je verzekering', en: 'Test your policy' },
    add: calculator(optOutPage),
  },
  {
    paths: PENSION_AGE,
    reader: 'person',
    title: { nl: 'Wanneer krijg ik AOW?', en: 'When do I get my state pension?' },
    text: {
      nl: 'Een uitkering stopt op je AOW-leeftijd. Zoek op welke dag dat is.',
      en: 'A benefit ends at your pension age. Look up which day that is.',
    },
    link: { nl: 'Zoek je AOW-leeftijd op', en: 'Look up your pension age' },
    add: calculator(pensionAgePage),
  },
  {
    paths: VARIANTS,
    reader: 'person',
    title: { nl: 'Waarin verschillen de varianten?', en: 'How do the variants differ?' },
    text: {
      nl: 'Vijf varianten naast elkaar, met de bron van elk getal en hoe zeker wij ervan zijn.',
      en: 'Five variants side by side, with the source of each figure and how sure we are of it.',
    },
    link: { nl: 'Vergelijk de varianten', en: 'Compare the variants' },
    add: addVariantsPage,
  },
];
