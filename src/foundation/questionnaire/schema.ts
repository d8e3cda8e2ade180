import { z } from 'zod';
import { IsoDate } from '../law/date.ts';
import { Source } from '../law/source.ts';
import { Text } from '../law/text.ts';

/** A name inside the data: lower case, digits and hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
export type Id = z.infer<typeof Id>;

const Ids = z.array(Id).min(1).readonly();

/** When something applies: every named question is answered with one of the options beside it.
 *  A list means: any of these. A question that itself does not apply counts as not answered. */
const Clause = z.record(Id, Ids).readonly();
export const Condition = z.union([Clause, z.array(Clause).min(1).readonly()]);
export type Condition = z.infer<typeof Condition>;

/** Towards which end an outcome or answer points. */
export const Direction = z.enum(['employment', 'self-employment', 'neither']);
export type Direction = z.infer<typeof Direction>;

/** A circumstance that the court weighs (gezichtspunt). Its points are capped so that it cannot decide alone. */
export const Viewpoint = z
  .strictObject({
    id: Id,
    /** How the ruling numbers it, e.g. `iii`. */
    number: z.string().min(1),
    name: Text,
    about: Text,
    /** Largest size of the summed points, either way. Whole points, at least 1. */
    cap: z.int().min(1).max(1000),
    sources: Ids,
  })
  .readonly();
export type Viewpoint = z.infer<typeof Viewpoint>;

export const Option = z
  .strictObject({
    id: Id,
    text: Text,
    help: Text.optional(),
    /** Whole points; positive points to employment, negative away from it. Only on questions with a viewpoint. */
    points: z.int().min(-1000).max(1000).optional(),
    /** Where the points come from: a source of the questionnaire. Mandatory beside points other than 0. */
    pointsSource: Id.optional(),
    /** Why this answer has these points, for a lawyer; mandatory beside points other than 0. */
    because: Text.optional(),
    /** The person does not know: counts as answered, without points, and is named among what would decide. */
    unknown: z.literal(true).optional(),
  })
  .readonly();
export type Option = z.infer<typeof Option>;

export const Question = z
  .strictObject({
    id: Id,
    /** A fact can be checked; a judgement weighs an open norm. */
    kind: z.enum(['fact', 'judgement']),
    text: Text,
    help: Text.optional(),
    /** Why we ask. */
    why: Text,
    /** The viewpoint that its points go to. A question without one is not scored. */
    viewpoint: Id.optional(),
    /** Other viewpoints that the answer says something about; without points. */
    touches: Ids.optional(),
    sources: Ids,
    /** The question applies only then; refers to earlier questions. */
    when: Condition.optional(),
    /** True when a change of working practice can honestly alter the answer. */
    practice: z.boolean().default(false),
    /** Never scored and never needed for an outcome; may be skipped. */
    optional: z.literal(true).optional(),
    options: z.array(Option).min(2).readonly(),
  })
  .readonly();
export type Question = z.infer<typeof Question>;

export const Section = z
  .strictObject({
    id: Id,
    /** Number of the block in the pilot: 0 client, 1 target group and deemed employment, 2 standard, 3 contracting of work. */
    block: z.int().min(0).max(99),
    title: Text,
    intro: Text.optional(),
    /** Every question of the section applies only then as well. */
    when: Condition.optional(),
    questions: z.array(Question).min(1).readonly(),
  })
  .readonly();
export type Section = z.infer<typeof Section>;

/** An end that the answers reach before any score counts: a knock-out. The first that holds, in this order, wins. */
export const End = z
  .strictObject({
    id: Id,
    outcome: Id,
    when: Condition,
    title: Text,
    explanation: Text,
    /** Where to go instead, or what to do now. */
    instead: Text,
    sources: Ids,
  })
  .readonly();
export type End = z.infer<typeof End>;

export const NextStep = z.strictObject({ text: Text, source: Id.optional() }).readonly();

export const Outcome = z
  .strictObject({
    id: Id,
    direction: Direction,
    title: Text,
    summary: Text,
    next: z.array(NextStep).min(1).readonly(),
    sources: Ids,
  })
  .readonly();
export type Outcome = z.infer<typeof Outcome>;

/** A range of whole scores, both ends inclusive; an end left out is unbounded. */
export const Band = z
  .strictObject({ outcome: Id, from: z.int().optional(), to: z.int().optional() })
  .readonly();
export type Band = z.infer<typeof Band>;

export const Scoring = z
  .strictObject({
    /** Score before any answer. */
    prior: z.int(),
    /** Name of one point, e.g. decibans. */
    unit: Text,
    explanation: Text,
    source: Id,
    bands: z.array(Band).min(2).readonly(),
  })
  .readonly();
export type Scoring = z.infer<typeof Scoring>;

/** A remark on the outcome page when the condition holds; never changes the outcome. */
export const Note = z
  .strictObject({
    id: Id,
    when: Condition,
    /** Calculation dates on which the remark applies, inclusive. */
    from: IsoDate.optional(),
    until: IsoDate.optional(),
    text: Text,
    sources: Ids,
  })
  .readonly();
export type Note = z.infer<typeof Note>;

/** A questionnaire as data: questions, routing, points, ends and outcomes, each with its sources. */
export const Questionnaire = z
  .strictObject({
    format: z.literal('waaier-questionnaire/1'),
    id: Id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    /** First calculation date, inclusive. */
    from: IsoDate,
    /** Last calculation date, inclusive; after it nothing is computed. */
    until: IsoDate.optional(),
    title: Text,
    description: Text,
    sources: z.array(Source).min(1).readonly(),
    viewpoints: z.array(Viewpoint).readonly(),
    scoring: Scoring,
    outcomes: z.array(Outcome).min(2).readonly(),
    /** The outcome while the answers leave more than one open. */
    open: Id,
    ends: z.array(End).readonly(),
    notes: z.array(Note).readonly().default([]),
    sections: z.array(Section).min(1).readonly(),
  })
  .readonly();
export type Questionnaire = z.infer<typeof Questionnaire>;
