import { onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import * as at from './addresses.ts';
import type { Desk } from './desk.ts';
import { getExample } from './example.tsx';
import { getFile } from './file.ts';
import { getLoad, postLoad } from './load.tsx';
import { getOutcome } from './outcome.tsx';
import { getOutcomePdf } from './outcome-pdf.ts';
import { getQuestion, postQuestion } from './question.tsx';
import { getStart, postStart } from './start.tsx';
import { postStartOver } from './start-over.tsx';
import { getSummary, postSummary } from './summary.tsx';
import { getWeights } from './weights.tsx';

/** Adds the pages of the assessment, in every language. */
export function addAssessmentPages(app: WebApp, desk: Desk): void {
  onPage(app, 'get', at.START, getStart(desk));
  onPage(app, 'post', at.START, postStart(desk));
  onPage(app, 'post', at.START_OVER, postStartOver);
  onPage(app, 'get', at.QUESTION, getQuestion(desk));
  onPage(app, 'post', at.QUESTION, postQuestion(desk));
  onPage(app, 'get', at.SUMMARY, getSummary(desk));
  onPage(app, 'post', at.SUMMARY, postSummary(desk));
  onPage(app, 'get', at.OUTCOME, getOutcome(desk));
  onPage(app, 'get', at.PDF, getOutcomePdf(desk));
  onPage(app, 'get', at.FILE, getFile(desk));
  onPage(app, 'get', at.LOAD, getLoad());
  onPage(app, 'post', at.LOAD, postLoad(desk));
  onPage(app, 'get', at.WEIGHTS, getWeights(desk));
  onPage(app, 'get', at.EXAMPLE, getExample(desk));
}
