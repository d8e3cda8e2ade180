import type { Language } from '../../../foundation/law/text.ts';
import { formatNumber } from '../../../foundation/web/format.ts';
import type { Variant } from '../../rules/variant.ts';

/** What a variant gives, in a sentence: how much, after which waiting time, with which cap. */
export function givesText({ classes, waiting, cap, criterion }: Variant, language: Language): string {
  const percent = (parts: number) => formatNumber(parts / 100, language);
  const most = percent(classes.at(-1)!.pays);
  const range =
    classes.length === 1 ? most : `${percent(classes[0]!.pays)} ${language === 'nl' ? 'tot' : 'to'} ${most}`;
  const byLoss = criterion.kind === 'loss';
  if (language === 'nl') {
    const of =
      cap.on === 'base'
        ? 'van je winst, die hooguit tot het minimumloon telt'
        : 'van je winst, en hooguit het minimumloon';
    return `Na ${waiting.weeks} weken ${range} procent ${of}. ${byLoss ? 'Hoeveel hangt af van wat je nog kunt verdienen.' : 'Alleen als je het minimumloon niet meer kunt verdienen.'}`;
  }
  const of =
    cap.on === 'base'
      ? 'of your profit, which counts up to the minimum wage at most'
      : 'of your profit, and the minimum wage at most';
  return `After ${waiting.weeks} weeks ${range} per cent ${of}. ${byLoss ? 'How much depends on what you can still earn.' : 'Only when you can no longer earn the minimum wage.'}`;
}
