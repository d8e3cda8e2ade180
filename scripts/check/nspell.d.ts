declare module 'nspell' {
  /** A speller from a Hunspell dictionary. */
  export default function nspell(dictionary: { readonly aff: Buffer; readonly dic: Buffer }): {
    correct(word: string): boolean;
  };
}
