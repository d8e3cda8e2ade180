import type { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';
import { type FigureSource, figureSources } from './population.ts';

/** What somebody can do now, without a mandatory insurance. */
export interface OtherCover {
  readonly title: Text;
  readonly text: Text;
  /** A statistic has no legal status. */
  readonly source: Source | FigureSource;
}

const figure = (id: string): FigureSource => figureSources.find(one => one.id === id)!;

/** Other cover, as far as we found a source for it. */
export const otherCover: readonly OtherCover[] = [
  {
    title: { nl: 'Vrijwillig verzekerd bij UWV', en: 'Voluntary insurance at UWV' },
    text: {
      nl: 'Begin je na loondienst voor jezelf? Dan kun je bij UWV vragen om een vrijwillige verzekering voor ziekte en de WIA.',
      en: 'Do you start for yourself after employment? Then you can ask UWV for a voluntary insurance for illness and the WIA.',
    },
    source: {
      id: 'wia-21',
      kind: 'statute',
      ref: 'BWBR0019057',
      article: '21',
      status: 'law',
      title: {
        nl: 'Wet WIA, artikel 21 (vrijwillige verzekering)',
        en: 'Work and Income (Capacity for Work) Act, article 21 (voluntary insurance)',
      },
      confidence: 'medium',
      note: {
        nl: 'De voorwaarden hebben we niet uitgezocht. Vraag ze aan UWV.',
        en: 'We did not look into the conditions. Ask UWV for them.',
      },
    },
  },
  {
    title: { nl: 'Een eigen verzekering', en: 'A policy of your own' },
    text: {
      nl: 'In 2020 had 17,6 procent van de zelfstandigen zonder personeel een eigen verzekering voor arbeidsongeschiktheid.',
      en: 'In 2020 17.6 per cent of the self-employed without staff had a disability policy of their own.',
    },
    source: figure('cbs-aov'),
  },
  {
    title: { nl: 'Een broodfonds of schenkkring', en: 'A broodfonds (gift circle)' },
    text: {
      nl: 'Leden geven elkaar geld bij ziekte. In 2019 deed 4,5 procent van de zelfstandigen mee. Het is geen verzekering.',
      en: 'Members give each other money in illness. In 2019 4.5 per cent of the self-employed took part. It is no insurance.',
    },
    source: figure('zea-2019'),
  },
];

/** Those of them that have a legal status. */
export const otherCoverSources: readonly Source[] = otherCover.flatMap(({ source }) =>
  'kind' in source ? [source] : [],
);
