import type { Language, Text } from '../../../foundation/law/text.ts';

const CLASSES: Readonly<Record<string, Text>> = {
  none: { nl: 'geen uitkering', en: 'no benefit' },
  full: { nl: 'volledig', en: 'full' },
};

/** What a class of incapacity is called: “35-45 procent”. */
export function classText(name: string, language: Language): string {
  return CLASSES[name]?.[language] ?? (language === 'nl' ? `${name} procent` : `${name} per cent`);
}
