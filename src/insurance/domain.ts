import type { Domain } from '../foundation/domain.ts';
import { addApi } from './api.ts';
import { calculations } from './calculations/all.ts';
import { addCommands } from './commands/add-commands.ts';

/** Disability insurance for the self-employed (arbeidsongeschiktheidsverzekering zelfstandigen). */
export const insurance: Domain = {
  id: 'insurance',
  nav: [],
  pages: () => {},
  api: app => addApi(app, () => new Date().toISOString().slice(0, 10)),
  commands: (program, terminal) => addCommands(program, terminal),
  sources: () => [
    {
      title: {
        nl: 'Arbeidsongeschiktheidsverzekering voor zelfstandigen',
        en: 'Disability insurance for the self-employed',
      },
      sources: [
        ...new Map(
          calculations.flatMap(({ sources }) => sources.map(source => [source.id, source])),
        ).values(),
      ],
    },
  ],
};
