import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Actor, addGuardedOperation } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { type Filter, searchWords } from '../model/filter.ts';
import { readFilter } from '../pages/list-query.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { listEngagements } from '../store/list-engagements.ts';
import { ListQuery, ListSchema, MAX_BYTES, SearchSchema, TAG } from './schemas.ts';

/** The register by filter and page. Words go in a body: they can be a name, and an address is written down everywhere. */
export function addLists(app: OpenAPIHono, { services }: RegisterDesk): void {
  const response = { schema: ListSchema, description: 'Eén pagina van het register.' };
  const list = async (actor: Actor, filter: Filter, words: readonly string[]) => {
    const { rows, total } = await listEngagements(services, actor, filter, words);
    return { engagements: rows, total, page: filter.page, pages: Math.ceil(total / filter.size) };
  };

  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/engagements',
    id: 'listEngagements',
    tag: TAG,
    summary: 'Bekijk het register',
    description: 'Inhuur van de organisatie, vijftig op een pagina.',
    role: 'reader',
    query: ListQuery,
    response,
    handle: ({ query }, actor) => list(actor, readFilter(query), []),
  });

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements/_search',
    id: 'searchEngagements',
    tag: TAG,
    summary: 'Zoek in het register',
    description:
      'Als listEngagements, met woorden. Die staan in de inhoud en niet in het adres: een woord kan een naam zijn.',
    role: 'reader',
    body: { schema: SearchSchema, maxBytes: MAX_BYTES, example: { words: 'website' } },
    response,
    handle: ({ body }, actor) => {
      const { words, page, ...filter } = parseInput(SearchSchema, body);
      const texts = { ...filter, page: page === undefined ? undefined : String(page) };
      return list(actor, readFilter(texts), searchWords(words));
    },
  });
}
