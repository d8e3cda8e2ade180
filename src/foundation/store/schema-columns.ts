import type { ColumnType, Generated } from 'kysely';

/** A moment that the database fills in. */
export type Moment = Generated<Date>;
/** A UUID that the database fills in. */
export type Id = Generated<string>;
/** A bigint: text when read, a number or text when written. */
export type Big = ColumnType<string, number | string, number | string>;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** JSON: a value when read, its text when written. */
export type Json<T> = ColumnType<T, string, string>;
