import { addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import type { Text } from '../../../foundation/law/text.ts';
import type { Variant } from '../../rules/variant.ts';
import { pensionAge } from '../pension-age/pension-age.ts';
import type { Person } from './person.ts';

/** `in`: insured, without a choice; `choice`: insured unless fitting private cover is chosen; `out`: not insured; `open`:
 *  the variant says nothing of a group that the person belongs to; `needs`: an answer is missing. */
export type Place = 'in' | 'choice' | 'out' | 'open' | 'needs';

export interface Reason {
  readonly because: Text;
  readonly source: string;
}

export interface Placed {
  readonly place: Place;
  /** What decided it. Where the place is `in` or `choice`, everything that spoke for it. */
  readonly reasons: readonly Reason[];
  /** What is worth knowing beside it. */
  readonly notes: readonly Reason[];
  /** Answers that can still change the place. */
  readonly needs: readonly (keyof Person)[];
}

interface Rule extends Reason {
  readonly place: 'in' | 'out' | 'open';
}

/** What the rule of one group says of this person: nothing when the person is not in the group. */
type Verdict = { readonly need: keyof Person } | { readonly rule: Rule } | undefined;

/** Whether a person is in the circle of insured persons (kring van verzekerden) on a date, under a variant. One rule that
 *  puts the person outside decides, whatever is not known yet; then what is not known; then what the variant leaves open. */
export function placeOf(variant: Variant, person: Person, date: IsoDate): Placed {
  const verdicts = [
    kindVerdict(variant, person),
    ageVerdict(variant, person, date),
    groupVerdict(variant.circle.withStaff, variant, person, 'staff'),
    groupVerdict(variant.circle.farming, variant, person, 'farming'),
    groupVerdict(variant.circle.conscientiousObjector, variant, person, 'conscientiousObjector'),
  ].filter(verdict => verdict !== undefined);
  const rules = verdicts.flatMap(verdict => ('rule' in verdict ? [verdict.rule] : []));
  const out = rules.filter(({ place }) => place === 'out');
  if (out.length > 0) return placed('out', out);
  const needs = verdicts.flatMap(verdict => ('need' in verdict ? [verdict.need] : []));
  const open = rules.filter(({ place }) => place === 'open');
  const notes = notesOn(variant, person);
  if (needs.length > 0)
    return {
      ...placed(
        'needs',
        rules.filter(({ place }) => place === 'in'),
      ),
      needs,
      notes,
    };
  if (open.length > 0) return { ...placed('open', open), notes };
  const { optOut } = variant;
  const place = optOut.allowed ? 'choice' : 'in';
  return { ...placed(place, optOut.allowed ? [...rules, optOut] : rules), notes };
}

function placed(place: Place, reasons: readonly Reason[]): Placed {
  return {
    place,
    reasons: reasons.map(({ because, source }) => ({ because, source })),
    notes: [],
    needs: [],
  };
}

function kindVerdict({ circle }: Variant, { kind }: Person): Verdict {
  return kind === undefined ? { need: 'kind' } : { rule: circle.kinds[kind] };
}

function ageVerdict({ circle, source }: Variant, { born }: Person, date: IsoDate): Verdict {
  if (born === undefined) return { need: 'born' };
  const { date: pension } = pensionAge(born);
  if (date >= pension)
    return {
      rule: {
        place: 'out',
        source,
        because: {
          nl: `Vanaf de AOW-leeftijd (${pension}) is niemand verzekerd.`,
          en: `From the pension age (${pension}) nobody is insured.`,
        },
      },
    };
  const first = addMonths(born, 12 * circle.fromAge);
  if (date >= first) return undefined;
  return {
    rule: {
      place: 'out',
      source,
      because: {
        nl: `Vanaf ${circle.fromAge} jaar kan er recht op een uitkering zijn.`,
        en: `From ${circle.fromAge} years there can be a right to a benefit.`,
      },
    },
  };
}

/** The rule of a group, for who is in it; a question where that is not known and the rule would put the person outside. */
function groupVerdict(
  rule: Rule,
  { circle }: Variant,
  person: Person,
  answer: 'staff' | 'farming' | 'conscientiousObjector',
): Verdict {
  const { kind } = person;
  // Spouses and result-takers are judged by their own rule: staff is a matter of who runs a business.
  if (answer === 'staff' && (kind === 'assisting-spouse' || kind === 'result-taker')) return undefined;
  if (kind !== undefined && circle.kinds[kind].place === 'out') return undefined;
  const belongs = person[answer];
  // Where the variant is silent on a group, an answer could only make it silent: that is told as a note.
  if (belongs === undefined) return rule.place === 'out' ? { need: answer } : undefined;
  return belongs ? { rule } : undefined;
}

/** Groups that the variant is silent on and the person may belong to, transitional rules, and what becomes of who is also an
 *  employee. */
function notesOn({ circle, employees }: Variant, person: Person): readonly Reason[] {
  const said = ({ because, source }: Reason): Reason => ({ because, source });
  const silent = (['farming', 'conscientiousObjector'] as const).filter(
    group => person[group] === undefined && circle[group].place === 'open',
  );
  return [
    ...silent.map(group => said(circle[group])),
    ...(person.alreadyInsuredSince ? [said(circle.alreadyInsured)] : []),
    ...(person.alsoEmployee ? [said(employees)] : []),
  ];
}
