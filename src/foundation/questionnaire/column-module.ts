import { columnAt, columnProgram, type Ground, openAt, outcomeAt, ROWS, scoreAt } from './column-program.ts';

/** A questionnaire's program for columns, and the memory that it works in. */
export interface ColumnModule {
  /** Goes through the first `rows` rows of the columns; gives BAD and OPEN. A multiple of 16. */
  readonly run: (rows: number) => number;
  /** By question, its column: ROWS option indexes. */
  readonly answers: readonly Uint8Array[];
  /** By row, what `run` left. */
  readonly outcome: Uint8Array;
  readonly open: Uint8Array;
  readonly score: Int32Array;
}

/** The module of a questionnaire, made when it is first asked for: only who has many rows needs it. */
export function columnModule(plan: Ground): () => ColumnModule {
  let made: ColumnModule | undefined;
  return () => {
    made ??= makeModule(plan);
    return made;
  };
}

function makeModule(plan: Ground): ColumnModule {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(columnProgram(plan)));
  const { buffer } = exports.memory as WebAssembly.Memory;
  const bytesAt = (address: number) => new Uint8Array(buffer, address, ROWS);
  return {
    run: exports.run as (rows: number) => number,
    answers: Array.from({ length: plan.size }, (_, question) => bytesAt(columnAt(question))),
    outcome: bytesAt(outcomeAt(plan)),
    open: bytesAt(openAt(plan)),
    score: new Int32Array(buffer, scoreAt(plan), ROWS),
  };
}
