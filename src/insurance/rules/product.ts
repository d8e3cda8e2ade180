import { version } from '../../version.ts';

/** Who computed: stands on every receipt. */
export const product = { name: 'waaier', version } as const;
