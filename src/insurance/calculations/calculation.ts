import type { z } from 'zod';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Source } from '../../foundation/law/source.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import type { Tracer } from '../../foundation/law/tracer.ts';

/** One calculation of this room, offered by the command line (`waaier insurance <id>`) and the API
 *  (`POST /v1/insurance/<id>`) alike. Amounts in whole cents, dates inclusive, shares as fractions of 1. */
export interface Calculation<In = never, Out extends object = object> {
  /** Also its name as a command and in the address. */
  readonly id: string;
  readonly title: Text;
  /** What it works out, from what, in one or two sentences. */
  readonly about: Text;
  readonly input: z.ZodType<In>;
  readonly output: z.ZodType<Out>;
  /** Input that works, as it is written. */
  readonly example: unknown;
  /** Every source that a step of it can name. */
  readonly sources: readonly Source[];
  /** The calculation date; left out where no rule of a date takes part. */
  date?(input: In): IsoDate;
  /** @throws InputError naming the field that cannot be */
  compute(input: In, trace: Tracer): Out;
  /** The outcome as text for a terminal, wrapped at its width. */
  lines(output: Out, language: Language, input: In): string;
}

/** A calculation whose types nobody needs to know. */
export type AnyCalculation = Calculation<never, object>;

/** Checks the types of a calculation against each other, and forgets them. */
export function calculation<In, Out extends object>(one: Calculation<In, Out>): AnyCalculation {
  return one as unknown as AnyCalculation;
}
