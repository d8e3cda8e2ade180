import type { Engagement } from './engagement.ts';
import type { Sector } from './sector.ts';

/** Sectors for tests. */
export const SECTORS: readonly Sector[] = [
  { id: 'care', text: { nl: 'Zorg', en: 'Care' } },
  { id: 'building', text: { nl: 'Bouw', en: 'Building' } },
];

/** An engagement for tests, with everything filled in. */
export function anEngagement(changes: Partial<Engagement> = {}): Engagement {
  return {
    reference: 'INH-001',
    client: 'Voorbeeld BV',
    worker: { name: 'W. Voorbeeld', kvk: '12345678', email: 'w@voorbeeld.example' },
    chain: ['Bureau Voorbeeld'],
    assignment: 'Een website bouwen',
    starts: '2026-01-05',
    ends: '2026-12-31',
    minutesPerWeek: 1440,
    rateCents: 8750,
    sector: 'care',
    contract: 'C-001',
    ...changes,
  };
}
