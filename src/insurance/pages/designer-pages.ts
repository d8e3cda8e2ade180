import {
  GUARANTEE_FUND,
  PASS_THROUGH,
  POPULATION,
  SELECTION,
  SEPARATING,
  SIDE_BY_SIDE,
} from './addresses.ts';
import { addCalculatorPage, type CalculatorPage } from './form/calculator-page.tsx';
import { guaranteeFundPage } from './guarantee-fund/guarantee-fund-page.tsx';
import type { InsurancePage } from './insurance-page.ts';
import { passThroughPage } from './pass-through/pass-through-page.tsx';
import { populationPage } from './population/population-page.tsx';
import { selectionPage } from './selection/selection-page.tsx';
import { separatingPage } from './separating/separating-page.tsx';
import { sideBySidePage } from './side-by-side/side-by-side-page.tsx';

const calculator = (page: CalculatorPage): InsurancePage['add'] => {
  return (app, today) => addCalculatorPage(app, page, today);
};

/** The pages for who designs an insurance. */
export const designerPages: readonly InsurancePage[] = [
  {
    paths: SELECTION,
    reader: 'designer',
    title: { nl: 'Draait het vliegwiel?', en: 'Does the flywheel turn?' },
    text: {
      nl: 'Premie, wie vertrekt, premie: zoek alle evenwichten en de heffing die het stopt.',
      en: 'Premium, who leaves, premium: find all equilibria and the levy that stops it.',
    },
    link: { nl: 'Reken de selectie door', en: 'Work out the selection' },
    add: calculator(selectionPage),
  },
  {
    paths: SEPARATING,
    reader: 'designer',
    title: { nl: 'Wat biedt een vrije markt aan?', en: 'What does a free market offer?' },
    text: {
      nl: 'Hoeveel dekking wie een laag risico heeft kan kopen als de verzekeraar risico’s niet ziet.',
      en: 'How much cover those with a low risk can buy when the insurer does not see risks.',
    },
    link: { nl: 'Bereken de polissen', en: 'Work out the contracts' },
    add: calculator(separatingPage),
  },
  {
    paths: PASS_THROUGH,
    reader: 'designer',
    title: { nl: 'Wie betaalt de premie?', en: 'Who pays the premium?' },
    text: {
      nl: 'Hoeveel zelfstandigen kunnen doorberekenen, en wat de Kamerbrief daarover zegt.',
      en: 'How much the self-employed can pass on, and what the letter to parliament says of it.',
    },
    link: { nl: 'Reken het doorberekenen uit', en: 'Work out the pass-through' },
    add: calculator(passThroughPage),
  },
  {
    paths: SIDE_BY_SIDE,
    reader: 'designer',
    title: { nl: 'Werknemer of zelfstandige?', en: 'Employee or self-employed?' },
    text: {
      nl: 'Wat ieder overhoudt van dezelfde prijs, en wat ieder krijgt bij ziekte.',
      en: 'What each keeps of the same price, and what each gets when ill.',
    },
    link: { nl: 'Vergelijk', en: 'Compare' },
    add: calculator(sideBySidePage),
  },
  {
    paths: GUARANTEE_FUND,
    reader: 'designer',
    title: { nl: 'Wat kost samen aanvullen?', en: 'What does supplementing together cost?' },
    text: {
      nl: 'Wat de publieke verzekering open laat, en wat een Onderling Waarborgfonds zou kosten.',
      en: 'What the public insurance leaves open, and what a mutual guarantee fund would cost.',
    },
    link: { nl: 'Bereken de aanvulling', en: 'Work out the supplement' },
    add: calculator(guaranteeFundPage),
  },
  {
    paths: POPULATION,
    reader: 'designer',
    title: { nl: 'Wat kost het over tientallen jaren?', en: 'What does it cost over decades?' },
    text: {
      nl: 'Een nagebouwde bevolking: kosten, premie, winnaars en verliezers onder elke variant.',
      en: 'A made-up population: cost, premium, winners and losers under every variant.',
    },
    link: { nl: 'Simuleer de bevolking', en: 'Simulate the population' },
    add: calculator(populationPage),
  },
];
