import type { Problem } from '../../foundation/law/input-error.ts';
import type { Text } from '../../foundation/law/text.ts';
import type { Worker } from './engagement.ts';
import { FIELD_NAMES } from './fields.ts';

/** What speaks against a worker that somebody wrote down being the one who is known; empty when it can be. */
export function differencesWith(known: Worker, worker: Worker): readonly Problem[] {
  const problems: Problem[] = [];
  if (!same(known.name, worker.name)) problems.push(differs('worker-name', known.name));
  if (known.email !== null && worker.email !== null && !same(known.email, worker.email))
    problems.push(differs('worker-email', known.email));
  return problems;
}

/** What was not known yet of a worker and is now; undefined when there is nothing new. */
export function filledIn(known: Worker, worker: Worker): Pick<Worker, 'kvk' | 'email'> | undefined {
  const filled = { kvk: known.kvk ?? worker.kvk, email: known.email ?? worker.email };
  return filled.kvk === known.kvk && filled.email === known.email ? undefined : filled;
}

const same = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll(/\s+/g, ' ') === b.toLowerCase().replaceAll(/\s+/g, ' ');

function differs(field: 'worker-name' | 'worker-email', known: string): Problem {
  const { nl, en } = FIELD_NAMES[field];
  const shown = JSON.stringify(known);
  const message: Text = {
    nl: `${nl}: deze opdrachtnemer staat al in het register met ${shown}. Neem dat over, of verbeter het KvK-nummer of e-mailadres.`,
    en: `${en}: this worker is already in the register with ${shown}. Use that, or correct the KvK number or e-mail address.`,
  };
  return {
    pointer: field === 'worker-name' ? '/worker/name' : '/worker/email',
    code: 'worker-differs',
    message,
  };
}

/** What was written fits more than one. */
export const MORE_THAN_ONE: Problem = {
  pointer: '/worker/kvk',
  code: 'worker-unclear',
  message: {
    nl: `${FIELD_NAMES['worker-kvk'].nl}: er zijn meer opdrachtnemers met dit e-mailadres. Vul het KvK-nummer in.`,
    en: `${FIELD_NAMES['worker-kvk'].en}: there are more workers with this e-mail address. Fill in the KvK number.`,
  },
};
