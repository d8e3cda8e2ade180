import type { Variant } from '../../rules/variant.ts';
import { variants } from '../../rules/variants.ts';
import type { FormField } from '../form/field.ts';

/** A choice between variants, the newest first.
 *  @param fits which of them can be chosen */
export function variantField(fits: (variant: Variant) => boolean = () => true): FormField {
  const options = variants().filter(fits);
  return {
    ...{ name: 'variant', pointer: '/variant', kind: 'choice', initial: options.at(-1)!.id },
    label: { nl: 'Volgens welke variant?', en: 'By which variant?' },
    needed: { nl: 'Kies een variant.', en: 'Choose a variant.' },
    options: options.toReversed().map(({ id, name }) => ({ value: id, label: name })),
  };
}
