import type { WebApp } from '../../foundation/web/site.ts';
import { addAnswersPages } from './answers.ts';
import { addAssessPages } from './assess.tsx';
import { addChangePages } from './change.tsx';
import { addCheckPages } from './check.tsx';
import { addDecidePages } from './decide.tsx';
import { addEndPages } from './end.tsx';
import { addEvidencePages } from './evidence.tsx';
import { addHighRiskPage } from './high-risk.tsx';
import { addKeepPages } from './keep.tsx';
import { addListPages } from './list.tsx';
import { addNewPages } from './new.tsx';
import { addOnePage } from './one.tsx';
import { addOutdatedPages } from './outdated.tsx';
import type { RegisterDesk } from './register-desk.ts';
import { addRemovePages } from './remove.tsx';
import { addSettlePages } from './settle.tsx';
import { addWorkerPages } from './worker.tsx';

/** Adds the pages of the register. Those of one engagement come last: whatever stands where its id stands would
 *  otherwise be taken for one. */
export function addRegisterPages(app: WebApp, desk: RegisterDesk): void {
  for (const add of [
    addListPages,
    addNewPages,
    addHighRiskPage,
    addOutdatedPages,
    addKeepPages,
    addWorkerPages,
    addAssessPages,
    addAnswersPages,
    addChangePages,
    addEndPages,
    addRemovePages,
    addDecidePages,
    addSettlePages,
    addCheckPages,
    addEvidencePages,
    addOnePage,
  ])
    add(app, desk);
}
