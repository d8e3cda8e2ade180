import type { Language, Text } from '../../../foundation/law/text.ts';

const CLASSES: Readonly<Record<string, Text>> = {
  none: { nl: 'geen uitkering', en: 'no benefit' },
  full: { nl: 'volledig', en: 'full' },
};

/** What a class of incapacity is called: “35 tot 45 procent”. */
export function classText(name: string, language: Language): string {
  const [from, to] = name.split('-');
  return (
    CLASSES[name]?.[language] ??
    (language === 'nl' ? `${from} tot ${to} procent` : `${from} to ${to} per cent`)
  );
}
