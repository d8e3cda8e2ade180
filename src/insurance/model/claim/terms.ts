import { addDays, type IsoDate } from '../../../foundation/law/date.ts';

/** Days in which somebody can object: six weeks, from the day after the decision was made known (Awb art. 6:7, 6:8). */
const OBJECTION_DAYS = 42;
/** Days in which an objection is decided: six weeks from the day after the last day to object (Awb art. 7:10). */
const ANSWER_DAYS = 42;
/** Days in which an application is decided where no other term is set: eight weeks (Awb art. 4:13). */
const DECISION_DAYS = 56;

/** Last day on which somebody can object to a decision (bezwaartermijn). */
export function objectionUntil(decidedOn: IsoDate): IsoDate {
  return addDays(decidedOn, OBJECTION_DAYS);
}

/** Last day to decide on an objection, when no committee advises and nothing is put off. */
export function answerUntil(decidedOn: IsoDate): IsoDate {
  return addDays(objectionUntil(decidedOn), ANSWER_DAYS);
}

/** Last day to decide on an application (beslistermijn). */
export function decideUntil(appliedOn: IsoDate): IsoDate {
  return addDays(appliedOn, DECISION_DAYS);
}
