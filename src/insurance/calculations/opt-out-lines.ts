import type { Language, Text } from '../../foundation/law/text.ts';
import type { OptOutResult, Tested } from '../model/opt-out/framework.ts';

type Told = Pick<OptOutResult, 'verdict'> & {
  readonly tests: readonly Tested[];
  readonly certificateEnds?: string | undefined;
  readonly notice: Text;
};

const WORDS = {
  nl: {
    accepted: 'genoeg om uit te stappen',
    refused: 'niet genoeg',
    needs: 'nog niet te zeggen',
    judgement: 'een mens moet dit wegen',
    'no-opt-out': 'in deze variant kan niemand uitstappen',
    form: 'vorm',
    cover: 'dekking',
    threshold: 'vanaf welk verlies',
    waiting: 'wachttijd in weken',
    duration: 'laatste dag',
    premium: 'premie per maand, in centen',
    access: 'toegang voor iedereen',
    once: 'al eerder uitgestapt',
    certificate: 'certificaat geldig tot en met',
    pass: 'goed',
    fail: 'niet goed',
    unknown: 'onbekend',
    given: 'gegeven',
    required: 'nodig',
    ends: 'Het certificaat zegt niets meer vanaf',
  },
  en: {
    accepted: 'enough to leave',
    refused: 'not enough',
    needs: 'cannot be said yet',
    judgement: 'a person must weigh this',
    'no-opt-out': 'nobody can leave under this variant',
    form: 'form',
    cover: 'cover',
    threshold: 'from which loss',
    waiting: 'waiting time in weeks',
    duration: 'last day',
    premium: 'premium per month, in cents',
    access: 'access for everybody',
    once: 'left before',
    certificate: 'certificate valid until',
    pass: 'passes',
    fail: 'fails',
    unknown: 'unknown',
    given: 'given',
    required: 'required',
    ends: 'The certificate says nothing any more from',
  },
} as const;

/** The outcome of the tests as text for a terminal. */
export function optOutLines({ verdict, tests, certificateEnds, notice }: Told, language: Language): string {
  const words = WORDS[language];
  const one = ({ test, result, given, required }: Tested) =>
    `- ${words[test]}: ${words[result]} (${words.given}: ${given ?? '–'}; ${words.required}: ${required ?? '–'})`;
  return [
    words[verdict],
    ...tests.map(one),
    ...(certificateEnds ? [`${words.ends} ${certificateEnds}`] : []),
    '',
    notice[language],
    '',
  ].join('\n');
}
