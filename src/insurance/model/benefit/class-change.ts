import { addMonths, type IsoDate } from '../../../foundation/law/date.ts';

/** From which day another class is paid: after two full calendar months (Wet WIA art. 61 par. 7).
 *  @param changed first day on which the loss belongs to another class */
export function paidFrom(changed: IsoDate): IsoDate {
  const month = `${changed.slice(0, 7)}-01`;
  return addMonths(month, changed === month ? 2 : 3);
}
