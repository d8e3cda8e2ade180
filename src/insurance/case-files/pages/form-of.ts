import { claimOf } from '../../model/claim/apply.ts';
import type { ClaimEvent } from '../../model/claim/event.ts';
import type { FieldGroup } from '../../pages/form/field.ts';
import type { CaseEvent } from '../kinds.ts';
import { type CaseFile, countingIn } from '../record.ts';
import { correctionForm } from './correction-form.ts';
import { COUNTED_FROM_1, eventForm } from './event-forms.ts';

type Input = Readonly<Record<string, unknown>>;

/** Years of which profits are asked: the five before the first day. */
const YEARS = 5;

/** The form of something that can be recorded. */
export function formOf(kind: CaseEvent['kind'], file: CaseFile): readonly FieldGroup[] {
  if (kind === 'corrected') return correctionForm(file);
  return eventForm(kind, file.kind === 'claim' ? yearsOf(file) : []);
}

function yearsOf(file: CaseFile): readonly number[] {
  const first = claimOf(countingIn<ClaimEvent>(file)).spells[0]?.from;
  const last = Number((first ?? '').slice(0, 4)) - 1;
  return Array.from({ length: YEARS }, (_, i) => last - YEARS + 1 + i);
}

/** What was filled in, as the event takes it: numbers that people count from 1 are kept from 0, and what a form cannot say
 *  in one field is put together. */
export function givenOf(kind: CaseEvent['kind'], filled: Input): Input {
  const input = Object.fromEntries(
    Object.entries(filled).map(([key, value]) => [
      key,
      COUNTED_FROM_1.includes(`/${key}`) && typeof value === 'number' ? value - 1 : value,
    ]),
  );
  if (kind === 'profits-set') {
    const { estimates = {}, profits = {}, ...rest } = input;
    return { ...rest, kind, profits, estimated: Object.keys(estimates as object) };
  }
  if (kind === 'assessed') {
    const { judgement, work = [], ...rest } = input;
    return {
      ...{ ...rest, kind },
      judgement: { lasting: false, ...(judgement as object | undefined) },
      work: (work as readonly unknown[]).filter(one => one !== undefined),
    };
  }
  if (kind === 'corrected' && input.withdraws !== undefined)
    return { ...input, kind, withdraws: Number(input.withdraws) };
  return { ...input, kind };
}
