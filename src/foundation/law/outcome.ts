/** What a rule can say. It never guesses: what it lacks is part of its answer. */
export type Outcome<T> = Decided<T> | Needs | Judgement;

/** The rule gives a value. */
export interface Decided<T> {
  readonly kind: 'decided';
  readonly value: T;
}

/** The rule cannot say yet: the answers that can still matter, by name, without doubles. */
export interface Needs {
  readonly kind: 'needs';
  readonly answers: readonly string[];
}

/** The facts are known and the law leaves it to a person: the open norms to weigh, by name, without doubles. */
export interface Judgement {
  readonly kind: 'judgement';
  readonly norms: readonly string[];
}

export function decided<T>(value: T): Decided<T> {
  return { kind: 'decided', value };
}

/** @throws RangeError when nothing is named: then there is nothing that could decide. */
export function needs(...answers: readonly string[]): Needs {
  return { kind: 'needs', answers: distinct(answers) };
}

/** @throws RangeError when no norm is named. */
export function judgement(...norms: readonly string[]): Judgement {
  return { kind: 'judgement', norms: distinct(norms) };
}

/** An answer that may not have been given: decided when it was, else what it needs. */
export function known<T>(name: string, answer: T | undefined): Outcome<T> {
  return answer === undefined ? needs(name) : decided(answer);
}

/** Works on with the value, if there is one. */
export function map<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.kind === 'decided' ? decided(change(outcome.value)) : outcome;
}

/** Works on with the value, if there is one, by a rule that may itself be undecided. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.kind === 'decided' ? next(outcome.value) : outcome;
}

/** All values together. What is undecided adds up; facts come before judgements, since a fact may make weighing idle. */
export function all<const T extends readonly unknown[]>(
  outcomes: { readonly [K in keyof T]: Outcome<T[K]> },
): Outcome<T> {
  const given: readonly Outcome<unknown>[] = outcomes;
  return (
    undecided(given) ?? decided(given.flatMap(o => (o.kind === 'decided' ? [o.value] : [])) as unknown as T)
  );
}

/** Conditions that must all hold: one that does not hold decides, whatever the others still need. */
export function allHold(conditions: readonly Outcome<boolean>[]): Outcome<boolean> {
  return until(false, conditions);
}

/** Conditions of which one must hold: one that holds decides, whatever the others still need. */
export function anyHolds(conditions: readonly Outcome<boolean>[]): Outcome<boolean> {
  return until(true, conditions);
}

/** The condition turned round. */
export function not(condition: Outcome<boolean>): Outcome<boolean> {
  return map(condition, holds => !holds);
}

function until(deciding: boolean, conditions: readonly Outcome<boolean>[]): Outcome<boolean> {
  const hit = conditions.some(c => c.kind === 'decided' && c.value === deciding);
  return hit ? decided(deciding) : (undecided(conditions) ?? decided(!deciding));
}

function undecided(outcomes: readonly Outcome<unknown>[]): Needs | Judgement | undefined {
  const answers = outcomes.flatMap(o => (o.kind === 'needs' ? o.answers : []));
  if (answers.length > 0) return needs(...answers);
  const norms = outcomes.flatMap(o => (o.kind === 'judgement' ? o.norms : []));
  return norms.length > 0 ? judgement(...norms) : undefined;
}

function distinct(names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new RangeError('an undecided outcome names what would decide it');
  return [...new Set(names)];
}
