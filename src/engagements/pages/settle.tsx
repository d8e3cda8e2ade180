import type { Context } from 'hono';
import { type Actor, guarded, missing } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { paragraphs } from '../../foundation/law/ordinary-text.ts';
import type { Language } from '../../foundation/law/text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { DateText } from '../../foundation/web/components/date-text.tsx';
import { TextArea } from '../../foundation/web/components/fields.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { CHOICE_NAMES, LONGEST_WORDS } from '../model/decision.ts';
import { type DecisionRecord, type EngagementFile, findEngagement } from '../store/find-engagement.ts';
import { approveDecision, rejectDecision, withdrawDecision } from '../store/settle-decision.ts';
import { actionPage } from './action-page.tsx';
import { ONE, SETTLE, THINGS, WITHDRAW } from './addresses.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import type { RegisterDesk } from './register-desk.ts';
import { SomeoneText } from './someone-text.tsx';

const WORDS = {
  title: { nl: 'Keur een besluit goed of wijs het af', en: 'Approve or reject a decision' },
  by: { nl: 'Voorgesteld door', en: 'Proposed by' },
  on: { nl: 'op', en: 'on' },
  about: { nl: 'Over de uitkomst:', en: 'About the outcome:' },
  remark: { nl: 'Wat wil je erbij zeggen? (niet verplicht)', en: 'What do you want to add? (optional)' },
  approve: { nl: 'Keur goed', en: 'Approve' },
  reject: { nl: 'Wijs af', en: 'Reject' },
  choose: {
    nl: 'Kies of je het besluit goedkeurt of afwijst.',
    en: 'Choose whether you approve or reject the decision.',
  },
} as const;

const DECISION = { ...THINGS, decision: 'decision' } as const;
const Remark = paragraphs(LONGEST_WORDS);

/** Approves or rejects the proposal of somebody else, or takes one's own back. */
export function addSettlePages(app: WebApp, desk: RegisterDesk): void {
  const { services } = desk;
  const door = { paths: SETTLE, role: 'approver', things: DECISION } as const;
  const find = async (c: Context<WebEnv>, actor: Actor): Promise<Open> => {
    const file = await findEngagement(services, actor, c.req.param('engagement')!);
    const decision = file.decisions.find(({ id }) => id === c.req.param('decision'));
    if (decision === undefined) throw missing();
    return { file, decision };
  };
  const back = (language: Language, { file }: Open) =>
    fill(ONE, { engagement: file.engagement.id })[language];

  guarded(app, { method: 'get', ...door }, async (c, language, actor) =>
    show(c, language, desk, await find(c, actor), ''),
  );

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const open = await find(c, actor);
    const form = await readForm(c);
    const typed = formText(form, 'remark');
    return attempt(
      language,
      pointer => (pointer === '/answer' ? undefined : 'remark'),
      async () => {
        const answer = {
          engagement: open.file.engagement.id,
          decision: open.decision.id,
          version: formNumber(form, 'decisionVersion'),
          remark: typed.trim() === '' ? null : parseInput(Remark, typed),
        };
        const chosen = formText(form, 'answer');
        if (chosen === 'approve') await approveDecision(services, actor, answer);
        else if (chosen === 'reject') await rejectDecision(services, actor, answer);
        else throw new InputError([{ pointer: '/answer', code: 'missing', message: WORDS.choose }]);
        return c.redirect(`${back(language, open)}?${chosen === 'approve' ? 'approved' : 'rejected'}`, 303);
      },
      failed => show(c, language, desk, open, typed, failed),
    );
  });

  guarded(
    app,
    { method: 'post', paths: WITHDRAW, role: 'editor', things: DECISION },
    async (c, language, actor) => {
      const open = await find(c, actor);
      const version = formNumber(await readForm(c), 'version');
      const { file, decision } = open;
      await withdrawDecision(services, actor, {
        engagement: file.engagement.id,
        decision: decision.id,
        version,
      });
      return c.redirect(`${back(language, open)}?withdrawn`, 303);
    },
  );
}

interface Open {
  readonly file: EngagementFile;
  readonly decision: DecisionRecord;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  { file: { engagement }, decision }: Open,
  typed: string,
  failed?: Failed,
): Promise<Response> {
  const { choice, reasons, owner, decidedOn, outcome, version } = decision;
  const paths = fill(SETTLE, { engagement: engagement.id, decision: decision.id });
  return actionPage(
    c,
    { language, title: WORDS.title[language], engagement, paths, failed },
    <form method="post" action={paths[language]} novalidate>
      <input type="hidden" name="decisionVersion" value={String(version)} />
      <h2>{CHOICE_NAMES[choice][language]}</h2>
      <p>
        {WORDS.by[language]} <SomeoneText language={language} someone={owner} /> {WORDS.on[language]}{' '}
        <DateText language={language} date={decidedOn} />. {WORDS.about[language]}{' '}
        <OutcomeBadge language={language} desk={desk} outcome={outcome} />
      </p>
      <p class="as-typed">{reasons}</p>
      <TextArea
        language={language}
        name="remark"
        label={WORDS.remark[language]}
        value={typed}
        maxlength={LONGEST_WORDS}
        error={failed?.errors.remark}
      />
      <Buttons>
        <Button name="answer" value="approve">
          {WORDS.approve[language]}
        </Button>
        <Button look="secondary" name="answer" value="reject">
          {WORDS.reject[language]}
        </Button>
      </Buttons>
    </form>,
  );
}
