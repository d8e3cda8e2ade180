import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Text } from '../../../foundation/law/text.ts';

/** How what is typed is read: an amount in euros becomes cents; a percentage a fraction of 1; a number may have decimals;
 *  a check is true or left out; a text is one line, words are many. */
export type FieldKind = 'amount' | 'percent' | 'number' | 'date' | 'choice' | 'check' | 'text' | 'words';

/** A field of a form that becomes the input of a calculation. */
export interface FormField {
  /** Name in the form; also the id to which an error leads. */
  readonly name: string;
  /** Where its value goes in the input, as a JSON pointer: `/profits/2024`. */
  readonly pointer: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly help?: Text;
  /** What is said when it is left empty; without it, it may be. */
  readonly needed?: Text;
  /** Least and most that can be filled in, as it is typed: euros of an amount, per cents of a percentage. */
  readonly from?: number;
  readonly to?: number;
  /** How many decimals a number or percentage may have at most; left out: as many as one likes. */
  readonly decimals?: number;
  /** Of a choice. An empty value leaves the field out. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /** What stands in it at first, as a person would write it in the language. */
  readonly initial?: string;
}

/** Fields that belong together, below one heading. */
export interface FieldGroup {
  readonly legend: Text;
  readonly help?: Text;
  /** True keeps it closed until something is filled in: for what few people need. */
  readonly folded?: boolean;
  readonly fields: readonly FormField[];
}

/** What a form can look like depends on the day: which years are the last ones. */
export type FormShape = (today: IsoDate) => readonly FieldGroup[];
