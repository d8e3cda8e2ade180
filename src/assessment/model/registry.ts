import { compareDates, type IsoDate, isIsoDate, isWithin } from '../../foundation/law/date.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { loadRules } from '../rules/load-rules.ts';
import { shown } from './shown.ts';

/** The questionnaires that can be answered, with every version of each. */
export interface Registry {
  /** Every version, by id and then by first day. */
  readonly all: readonly Compiled[];
  /** The version of questionnaire `id` that is valid on `date`.
   *  @throws InputError with a problem at `/questionnaire`, at `/date`, or at both */
  find(id: unknown, date: unknown): Compiled;
  /** The same, or nothing. */
  valid(id: unknown, date: unknown): Compiled | undefined;
  /** The newest version of questionnaire `id`, if there is one: to say what is wrong with answers when the date is
   *  wrong too. */
  newest(id: unknown): Compiled | undefined;
}

/** Makes a registry. @throws when two versions of one questionnaire are valid on the same day */
export function createRegistry(questionnaires: readonly Compiled[]): Registry {
  const all = [...questionnaires].sort(
    (a, b) =>
      compare(a.questionnaire.id, b.questionnaire.id) ||
      compareDates(a.questionnaire.from, b.questionnaire.from),
  );
  for (const [i, { questionnaire: next }] of all.entries()) {
    const previous = all[i - 1]?.questionnaire;
    if (previous?.id === next.id && (previous.until === undefined || previous.until >= next.from))
      throw new Error(
        `questionnaire "${next.id}": versions ${previous.version} and ${next.version} are both valid on ${next.from}`,
      );
  }
  const valid: Registry['valid'] = (id, date) =>
    all.find(
      ({ questionnaire: q }) =>
        q.id === id && typeof date === 'string' && isIsoDate(date) && isWithin(date, q.from, q.until),
    );
  return {
    all,
    valid,
    find(id, date) {
      const found = valid(id, date);
      if (found === undefined) throw new InputError(whyNot(all, id, date));
      return found;
    },
    newest: id => all.findLast(compiled => compiled.questionnaire.id === id),
  };
}

let loaded: Registry | undefined;

/** The registry of the product's own questionnaires, read at first use. */
export function registry(): Registry {
  loaded ??= createRegistry(loadRules());
  return loaded;
}

/** Every version of every questionnaire of the product. */
export function questionnaires(): readonly Compiled[] {
  return registry().all;
}

/** The version of a questionnaire of the product that is valid on `date`.
 *  @throws InputError naming the known questionnaires, or the period in which this one is valid */
export function questionnaireFor(id: unknown, date: unknown): Compiled {
  return registry().find(id, date);
}

function whyNot(all: readonly Compiled[], id: unknown, date: unknown): readonly Problem[] {
  const versions = all.filter(compiled => compiled.questionnaire.id === id);
  const unknown = versions.length === 0 ? [unknownQuestionnaire(all, id)] : [];
  if (typeof date !== 'string' || !isIsoDate(date)) return [...unknown, notADate(date)];
  return versions.length === 0 ? unknown : [outOfRange(versions, date)];
}

function unknownQuestionnaire(all: readonly Compiled[], id: unknown): Problem {
  const known = [...new Set(all.map(compiled => compiled.questionnaire.id))].join(', ');
  return {
    pointer: '/questionnaire',
    code: 'unknown-questionnaire',
    message: {
      nl: `Vragenlijst ${shown(id).nl} bestaat niet. Wat wel bestaat: ${known}.`,
      en: `There is no questionnaire ${shown(id).en}. What there is: ${known}.`,
    },
  };
}

function notADate(date: unknown): Problem {
  return {
    pointer: '/date',
    code: 'not-a-date',
    message: {
      nl: `De datum ${shown(date).nl} bestaat niet. Schrijf een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2026-11-22.`,
      en: `The date ${shown(date).en} does not exist. Write an existing date as YYYY-MM-DD, for instance 2026-11-22.`,
    },
  };
}

function outOfRange(versions: readonly Compiled[], date: IsoDate): Problem {
  const id = versions[0]?.questionnaire.id;
  const periods = versions.map(({ questionnaire: { from, until } }) => ({ from, until }));
  return {
    pointer: '/date',
    code: 'date-out-of-range',
    message: {
      nl: `Vragenlijst "${id}" geldt niet op ${date}. Wel: ${periods
        .map(({ from, until }) => (until ? `van ${from} tot en met ${until}` : `vanaf ${from}`))
        .join(', ')}.`,
      en: `Questionnaire "${id}" is not valid on ${date}. It is: ${periods
        .map(({ from, until }) => (until ? `from ${from} to ${until}` : `from ${from}`))
        .join(', ')}.`,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
