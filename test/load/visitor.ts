import { formsIn } from '../support/forms-in.ts';
import { type Answer, ask } from './ask.ts';

/** What the next request of a visitor is for. */
export type Step = 'start page' | 'begin' | 'question' | 'answer' | 'summary' | 'outcome';

/** Somebody who assesses one assignment after the other, a request at a time: begins, answers every question that is
 *  asked, looks at the summary and at the outcome, and begins anew. */
export interface Visitor {
  readonly next: Step;
  /** @throws Error when an answer is not as it should be; the visitor then begins anew */
  step(): Promise<void>;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const QUESTION = '/beoordelen/vraag/';
const SUMMARY = '/beoordelen/overzicht';

/** @param address without a slash at the end
 *  @param choose a whole number from 0 below its argument: which answer is given */
export function visitor(address: string, choose: (below: number) => number): Visitor {
  let next: Step = 'start page';
  let cookie = '';
  let path = '';
  let answers: readonly string[] = [];

  async function send(wanted: number, to: string, body?: string): Promise<Answer> {
    const headers = { ...(cookie !== '' && { Cookie: cookie }), ...(body !== undefined && FORM) };
    const answer = await ask(
      address + to,
      body === undefined ? { headers } : { method: 'POST', headers, body },
    );
    if (answer.status !== wanted) throw new Error(`${to}: ${answer.status}`);
    for (const line of answer.headers['set-cookie'] ?? []) cookie = line.split(';')[0]!;
    return answer;
  }

  /** To the page that the answer leads to. */
  function onwards({ headers }: Answer): Step {
    path = headers.location ?? '';
    if (path.startsWith(QUESTION)) return 'question';
    if (path === SUMMARY) return 'summary';
    throw new Error(`leads to ${path}`);
  }

  const steps: Readonly<Record<Step, () => Promise<Step>>> = {
    'start page': async () => {
      cookie = '';
      await send(200, '/beoordelen');
      return 'begin';
    },
    begin: async () =>
      onwards(
        await send(303, '/beoordelen', `mode=${choose(2) === 0 ? 'short' : 'complete'}&date=2026-11-22`),
      ),
    question: async () => {
      const page = (await send(200, path)).text();
      const fields = formsIn(page, path).flatMap(form => form.fields);
      answers = fields.flatMap(([name, value]) => (name === 'answer' ? [value] : []));
      if (answers.length === 0) throw new Error(`${path}: nothing to answer`);
      return 'answer';
    },
    answer: async () => onwards(await send(303, path, `answer=${answers[choose(answers.length)]}`)),
    summary: async () => {
      await send(200, SUMMARY);
      return 'outcome';
    },
    outcome: async () => {
      await send(200, '/beoordelen/uitkomst');
      return 'start page';
    },
  };

  return {
    get next() {
      return next;
    },
    async step() {
      const doing = steps[next];
      next = 'start page';
      next = await doing();
    },
  };
}
