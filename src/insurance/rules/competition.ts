import type { Text } from '../../foundation/law/text.ts';
import { marketSources } from './market-sources.ts';

/** One thing that theory says of pass-through, with an example that the model works out. */
export interface CompetitionPoint {
  readonly id: string;
  readonly says: Text;
  /** The share that is passed on, as a formula: n firms, k of them hit, slopes b of demand and d of supply. */
  readonly formula: string;
  /** Whether more competition means that more is passed on. */
  readonly moreCompetition: 'more' | 'less' | 'either';
  /** Ids of the sources, all in `marketSources`. */
  readonly sources: readonly string[];
  /** Inputs of the calculation `pass-through`, from little to much competition, with the rate of each. */
  readonly examples: readonly {
    readonly says: Text;
    readonly input: Readonly<Record<string, number | string>>;
    readonly rate: number;
  }[];
}

const { letterAffordability, rbb, weylFabinger, ritz, seo } = marketSources;
const line = { intercept: 100, slope: 1, marginalCost: 20, increase: 8 };

const one = { nl: 'Eén aanbieder', en: 'One firm' };
const three = { nl: 'Drie aanbieders', en: 'Three firms' };
const many = { nl: 'Heel veel aanbieders', en: 'Very many firms' };

/** The sentence of the letter of 26 March 2021 on competition, beside what theory says. */
export const competition = {
  title: {
    nl: 'Rekenen zelfstandigen de premie door?',
    en: 'Do the self-employed pass the premium on?',
  },
  letter: {
    source: letterAffordability.id,
    says: {
      nl: 'De brief van 26 maart 2021 verwacht dat meer wordt doorberekend als meer zelfstandigen extra kosten hebben, en “naarmate de markt minder competitief is”.',
      en: 'The letter of 26 March 2021 expects that more is passed on when more of the self-employed have extra costs, and the less competitive the market is.',
    },
  },
  points: [
    {
      id: 'all-hit',
      says: {
        nl: 'Krijgt iedereen in de markt hogere kosten? Dan is het andersom dan de brief zegt. Met een rechte vraaglijn rekent een monopolist de helft door. Bij veel aanbieders is dat bijna alles.',
        en: 'Does everybody in the market get higher costs? Then it is the other way round than the letter says. With a straight line of demand a monopolist passes on half. With many firms it is almost all.',
      },
      formula: 'n / (n + 1)',
      moreCompetition: 'more',
      sources: [rbb.id],
      examples: [
        { says: one, input: { market: 'monopoly', ...line }, rate: 0.5 },
        { says: three, input: { market: 'cournot', ...line, firms: 3 }, rate: 0.75 },
        { says: many, input: { market: 'competition', ...line }, rate: 1 },
      ],
    },
    {
      id: 'some-hit',
      says: {
        nl: 'Krijgt maar een deel hogere kosten? Dan klopt de zin van de brief. Wie de kosten heeft, kan ze bij veel concurrentie niet kwijt: de anderen blijven goedkoper. Ook klopt dat meer wordt doorberekend als een groter deel de kosten heeft.',
        en: 'Does only a part get higher costs? Then the sentence of the letter holds. With much competition those who have the costs cannot pass them on: the others stay cheaper. It also holds that more is passed on when a larger part has the costs.',
      },
      formula: 'k / (n + 1)',
      moreCompetition: 'less',
      sources: [rbb.id],
      examples: [
        {
          says: { nl: 'Een van de twee betaalt', en: 'One of two pays' },
          input: { market: 'cournot', ...line, firms: 2, affected: 1 },
          rate: 1 / 3,
        },
        {
          says: { nl: 'Een van de vier betaalt', en: 'One of four pays' },
          input: { market: 'cournot', ...line, firms: 4, affected: 1 },
          rate: 0.2,
        },
        {
          says: { nl: 'Een klein deel van heel velen betaalt', en: 'A small part of very many pays' },
          input: { market: 'competition', ...line, firms: 1000, affected: 1 },
          rate: 0,
        },
      ],
    },
    {
      id: 'rising-cost',
      says: {
        nl: 'Is extra werk steeds duurder, of heeft iemand maar zoveel uren? Dan betaalt ook bij volle concurrentie de klant niet alles. In dit voorbeeld is het dan de helft. Volgens Ritz (2019) kan meer concurrentie dan zelfs minder doorberekenen betekenen.',
        en: 'Does more work cost ever more, or does somebody have only so many hours? Then the client does not pay all of it under full competition either. In this example it is half. According to Ritz (2019) more competition can then even mean that less is passed on.',
      },
      formula: 'b / (b + d);  n b / (b (n + 1) + d)',
      moreCompetition: 'either',
      sources: [rbb.id, weylFabinger.id, ritz.id],
      examples: [
        { says: one, input: { market: 'monopoly', ...line, supplySlope: 1 }, rate: 1 / 3 },
        { says: three, input: { market: 'cournot', ...line, firms: 3, supplySlope: 3 }, rate: 3 / 7 },
        { says: many, input: { market: 'competition', ...line, supplySlope: 1 }, rate: 0.5 },
      ],
    },
    {
      id: 'constant-elasticity',
      says: {
        nl: 'Het hangt ook af van hoe klanten op de prijs letten. Reageren zij bij elke prijs even sterk? Dan kan de prijs zelfs méér stijgen dan de kosten, en dat het meest bij één aanbieder.',
        en: 'It also depends on how clients mind the price. Do they react equally strongly at every price? Then the price can even rise by more than the cost, and most with one firm.',
      },
      formula: 'n ε / (n ε − 1)',
      moreCompetition: 'less',
      sources: [rbb.id],
      examples: [
        {
          says: one,
          input: { market: 'constant-elasticity', elasticity: 2, firms: 1, marginalCost: 20, increase: 8 },
          rate: 2,
        },
        {
          says: three,
          input: { market: 'constant-elasticity', elasticity: 2, firms: 3, marginalCost: 20, increase: 8 },
          rate: 1.2,
        },
      ],
    },
  ] satisfies readonly CompetitionPoint[],
  expected: {
    source: seo.id,
    says: {
      nl: 'Zelfstandigen verwachtten in 2021 zelf dat zij 27 procent van de premie doorberekenen en 73 procent zelf betalen.',
      en: 'In 2021 the self-employed themselves expected to pass on 27 per cent of the premium and to pay 73 per cent themselves.',
    },
  },
  conclusion: {
    nl: 'Of concurrentie het doorberekenen helpt of tegenhoudt, hangt dus af van wie de kosten krijgt. Een premie voor alle zelfstandigen raakt veel aanbieders tegelijk, maar niet wie in loondienst is en hetzelfde werk doet.',
    en: 'So whether competition helps or hinders passing on depends on who gets the costs. A premium for all self-employed hits many firms at once, but not those who do the same work as employees.',
  },
} as const;
