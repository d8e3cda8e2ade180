import type { Context } from 'hono';
import { InputError } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { seal, unseal } from '../../foundation/web/seal.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { Filter, searchWords } from '../model/filter.ts';

/** Words of a search can be a name. In an address they stand sealed, so that no log and no history can read them. */
const PURPOSE = 'register-words';
const MAX_AGE = 12 * 60 * 60;
const LONGEST_WORDS = 200;

/** What the address of the register asks for. */
export interface ListQuery {
  readonly filter: Filter;
  /** As typed. */
  readonly typed: string;
  readonly words: readonly string[];
  /** The words in the address can no longer be read. */
  readonly expired: boolean;
}

const now = (c: Context<WebEnv>): number => Math.floor(c.var.services.now().getTime() / 1000);

/** Reads a filter from texts by name, as a form or an address gives them; what is empty is left out. `order` with a
 *  minus in front goes down.
 *  @throws InputError */
export function readFilter(texts: Readonly<Record<string, string | undefined>>): Filter {
  const { outcome, sector, from, until, attention, order = '', page } = texts;
  const given = { outcome, sector, from, until, attention, order: order.replace(/^-/, '') };
  const filter = parseInput(Filter, {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')),
    descending: order.startsWith('-'),
    ...(page === undefined ? {} : { page: /^\d{1,7}$/.test(page) ? Number(page) : page }),
  });
  if (filter.from !== undefined && filter.until !== undefined && filter.until < filter.from)
    throw new InputError([
      {
        pointer: '/until',
        code: 'until-before-from',
        message: {
          nl: 'De laatste dag ligt vóór de eerste. Kies een dag op of na de eerste.',
          en: 'The last day is before the first. Choose a day on or after the first.',
        },
      },
    ]);
  return filter;
}

/** Reads the address of the register.
 *  @throws InputError */
export function readListQuery(c: Context<WebEnv>): ListQuery {
  const query = c.req.query();
  const sealed = query.words;
  const opened =
    sealed === undefined ? undefined : unseal(sealed, PURPOSE, c.var.site.config.cookieKey, now(c), MAX_AGE);
  const typed = typeof opened?.value === 'string' ? opened.value : '';
  return {
    filter: readFilter(query),
    typed,
    words: searchWords(typed),
    expired: sealed !== undefined && opened === undefined,
  };
}

/** The part of an address after the question mark, for a filter and words as typed. */
export function writeListQuery(c: Context<WebEnv>, filter: Filter, typed: string): string {
  const { outcome, sector, from, until, attention, order, descending, page } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ outcome, sector, from, until, attention }))
    if (value !== undefined) query.set(name, value);
  if (order !== 'reference' || descending) query.set('order', orderName(filter));
  if (page > 1) query.set('page', String(page));
  const words = typed.trim().slice(0, LONGEST_WORDS).toWellFormed();
  if (words !== '') query.set('words', seal(words, PURPOSE, c.var.site.config.cookieKey, now(c)));
  return query.size === 0 ? '' : `?${query}`;
}

export const orderName = ({ order, descending }: Filter): string => (descending ? `-${order}` : order);
