import { type Actor, atLeast } from '../../identity/actor.ts';
import type { Language } from '../../law/text.ts';
import { Button } from '../../web/components/button.tsx';
import { fill } from '../../web/paths.ts';
import { ENDED, type JobKind } from '../kind.ts';
import type { Job } from '../list-jobs.ts';
import { CANCEL, RETRY } from '../paths.ts';

const WORDS = {
  stop: { nl: 'Stop', en: 'Stop' },
  retry: { nl: 'Ga verder', en: 'Go on' },
} as const;

interface Props {
  readonly language: Language;
  readonly job: Job;
  readonly kind: JobKind | undefined;
  readonly actor: Actor;
  /** What the job is called, for who hears only the buttons. */
  readonly name: string;
}

/** What somebody with the role can do about a job: stop it while it works, have it go on when it stopped. */
export function JobButtons({ language, job, kind, actor, name }: Props) {
  const { id: of, state, stopping } = job;
  if (!atLeast(actor.role, kind?.role ?? 'administrator') || stopping || state === 'done') return null;
  const [paths, word] = ENDED.includes(state) ? [RETRY, WORDS.retry] : [CANCEL, WORDS.stop];
  return (
    <form method="post" action={fill(paths, { job: of })[language]}>
      <Button look="secondary">
        {word[language]}
        <span class="visually-hidden">: {name}</span>
      </Button>
    </form>
  );
}
