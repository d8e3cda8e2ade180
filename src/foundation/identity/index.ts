export { type Actor, atLeast, type Organisation, type Person, ROLES, type Visitor } from './actor.ts';
export { guarded, signedIn } from './guarded.ts';
export { addGuardedOperation } from './guarded-operation.ts';
export { look, perform } from './perform.ts';
export { changedMeanwhile, missing, Refusal } from './refusal.ts';
export { ROLE_NAMES } from './role-names.ts';
export { type GuardedRoute, routesOf } from './routes.ts';
