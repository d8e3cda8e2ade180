import type { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';

/** What a market model says is no rule: its label is "ours", its reference the literature it follows. */
const literature = (
  id: string,
  ref: string,
  title: Text,
  confidence: 'high' | 'medium' | 'low',
  note: Text,
): Source => ({ id, kind: 'publication', status: 'ours', ref, title, confidence, note });

const NOT_READ: Text = {
  nl: 'Literatuur, geen regel. We noemen het werk; de formules hebben we zelf nagerekend.',
  en: 'Literature, no rule. We name the work; we worked the formulas out again ourselves.',
};

/** What the models of selection and of pass-through rest on. */
export const marketSources = {
  letterSelection: {
    id: 'letter-selection',
    kind: 'parliamentary-paper',
    status: 'policy',
    ref: 'kst-29544-1044',
    paragraph: '3.4',
    title: {
      nl: 'Kamerbrief van 26 maart 2021, over toetsingskader en selectie',
      en: 'Letter to parliament of 26 March 2021, on the opt-out framework and selection',
    },
    from: '2021-03-26',
    confidence: 'high',
  },
  letterAffordability: {
    id: 'letter-affordability',
    kind: 'parliamentary-paper',
    status: 'policy',
    ref: 'kst-29544-1044',
    paragraph: '4',
    title: {
      nl: 'Kamerbrief van 26 maart 2021, over de betaalbaarheid',
      en: 'Letter to parliament of 26 March 2021, on affordability',
    },
    from: '2021-03-26',
    confidence: 'high',
  },
  akerlof: literature(
    'akerlof-1970',
    'Akerlof, The Market for Lemons, Quarterly Journal of Economics, 1970',
    {
      nl: 'Akerlof (1970), over markten waarin kopers de kwaliteit niet zien',
      en: 'Akerlof (1970), on markets in which buyers do not see the quality',
    },
    'medium',
    NOT_READ,
  ),
  rothschildStiglitz: literature(
    'rothschild-stiglitz-1976',
    'Rothschild en Stiglitz, Equilibrium in Competitive Insurance Markets, 1976',
    {
      nl: 'Rothschild en Stiglitz (1976), over verzekeringsmarkten met ongelijke kennis',
      en: 'Rothschild and Stiglitz (1976), on insurance markets with unequal knowledge',
    },
    'medium',
    NOT_READ,
  ),
  einavFinkelstein: literature(
    'einav-finkelstein-2011',
    'Einav en Finkelstein, Journal of Economic Perspectives 25(1), 2011, blz. 115-138',
    {
      nl: 'Einav en Finkelstein (2011), over selectie in verzekeringsmarkten',
      en: 'Einav and Finkelstein (2011), on selection in insurance markets',
    },
    'high',
    NOT_READ,
  ),
  rbb: {
    ...literature(
      'rbb-2014',
      'RBB Economics, Cost pass-through: theory, measurement, and potential policy implications, 2014',
      {
        nl: '"RBB Economics" (2014), over het doorberekenen van kosten',
        en: '"RBB Economics" (2014), on cost pass-through',
      },
      'high',
      {
        nl: 'De brief van 26 maart 2021 noemt dit rapport in voetnoot 17.',
        en: 'The letter of 26 March 2021 names this report in footnote 17.',
      },
    ),
    url: 'https://gov.uk/government/publications/cost-pass-through-theory-measurement-and-policy-implications',
  },
  weylFabinger: literature(
    'weyl-fabinger',
    'Weyl en Fabinger, over doorberekening bij onvolkomen concurrentie',
    {
      nl: 'Weyl en Fabinger, over doorberekening bij onvolkomen concurrentie',
      en: 'Weyl and Fabinger, on pass-through under imperfect competition',
    },
    'low',
    NOT_READ,
  ),
  ritz: literature(
    'ritz-2019',
    'Ritz, over doorberekening en concurrentie, 2019',
    {
      nl: 'Ritz (2019), over doorberekening en concurrentie',
      en: 'Ritz (2019), on pass-through and competition',
    },
    'medium',
    NOT_READ,
  ),
  seo: literature(
    'seo-2021',
    'SEO Economisch Onderzoek, onderzoek onder 733 zelfstandigen, 2021 (gepubliceerd 2023)',
    {
      nl: 'SEO Economisch Onderzoek (2021), over wat zelfstandigen van de premie doorberekenen',
      en: 'SEO Economisch Onderzoek (2021), on how much of the premium the self-employed pass on',
    },
    'medium',
    {
      nl: 'Wat 733 zelfstandigen verwachten: 27 procent van de premie gaat naar de klant. Het is geen meting achteraf.',
      en: 'What 733 self-employed people expect: 27 per cent of the premium goes to the client. It is no measurement afterwards.',
    },
  ),
  selection: {
    id: 'market-selection',
    kind: 'ours',
    status: 'ours',
    ref: 'premium → who leaves → premium, solved piece by piece',
    title: {
      nl: 'Model van Waaier: premie, vertrek en weer premie',
      en: 'Model of Waaier: premium, leaving and premium again',
    },
    confidence: 'high',
    note: {
      nl: 'Wiskunde, geen meting. Wie weg kan, kijkt alleen naar de prijs. Wat elke schakelaar verandert, kozen wij.',
      en: 'Mathematics, no measurement. Who can leave looks at the price alone. What each switch changes is our choice.',
    },
  },
  fund: {
    id: 'market-guarantee-fund',
    kind: 'ours',
    status: 'ours',
    ref: 'expected cost and binomial buffer of a mutual guarantee fund',
    title: {
      nl: 'Model van Waaier: een Onderling Waarborgfonds',
      en: 'Model of Waaier: a mutual guarantee fund',
    },
    confidence: 'low',
    note: {
      nl: 'Niemand heeft dit fonds uitgewerkt. De brief zegt dat het nog moet worden opgepakt. De prijs is wat het gemiddeld kost.',
      en: 'Nobody has worked this fund out. The letter says that it has yet to be taken up. The price is what it costs on average.',
    },
  },
} as const satisfies Record<string, Source>;

/** What stands with the outcome of every market model. */
export const MODEL_NOTICE: Text = {
  nl: 'Dit is een rekenmodel, geen voorspelling. Er is geen publieke verzekering voor zelfstandigen. Alleen de WAZ was ooit wet, en die is sinds 1 augustus 2004 gesloten.',
  en: 'This is a model, no forecast. There is no public insurance for the self-employed. Only the WAZ was ever law, and it has been closed since 1 August 2004.',
};
