import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../foundation/law/text.ts';
import { type Failed, NOTHING_WRONG, summaryOf } from '../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink, Eyebrow } from '../../foundation/web/components/heading.tsx';
import { respond } from '../../foundation/web/page.tsx';
import { fill, type Paths } from '../../foundation/web/paths.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import type { EngagementRecord } from '../store/record.ts';
import { ONE } from './addresses.ts';

const WORDS = {
  back: { nl: 'Naar de inhuur', en: 'To the engagement' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
} as const;

interface Action {
  readonly language: Language;
  readonly title: string;
  readonly engagement: EngagementRecord;
  /** Addresses of this page, with its parameters filled in. */
  readonly paths: Paths;
  readonly failed: Failed | undefined;
  /** What stands on the button that sends the form; left out when the content has forms of its own. */
  readonly send?: string;
  /** The form carries a file. */
  readonly file?: boolean;
}

/** A page where something is done with one engagement: a form, and the way back. */
export function actionPage(
  c: Context<WebEnv>,
  { language, title, engagement, paths, failed, send, file }: Action,
  content: Child,
): Promise<Response> {
  const back = fill(ONE, { engagement: engagement.id })[language];
  return respond(
    c,
    { language, title, paths, status: failed?.status ?? 200, hasErrors: failed !== undefined },
    <>
      <ErrorSummary language={language} errors={summaryOf(failed?.errors ?? NOTHING_WRONG)} />
      <BackLink href={back}>{WORDS.back[language]}</BackLink>
      <Eyebrow>
        {engagement.reference} · {engagement.client} · {engagement.worker.name}
      </Eyebrow>
      <h1>{title}</h1>
      {send === undefined ? (
        content
      ) : (
        <form
          method="post"
          action={paths[language]}
          enctype={file ? 'multipart/form-data' : undefined}
          novalidate
        >
          <input type="hidden" name="version" value={String(engagement.version)} />
          {content}
          <Buttons>
            <Button>{send}</Button>
            <ButtonLink look="secondary" href={back}>
              {WORDS.cancel[language]}
            </ButtonLink>
          </Buttons>
        </form>
      )}
    </>,
  );
}
