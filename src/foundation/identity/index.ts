export { type Actor, atLeast, type Organisation, type Person, ROLES, type Visitor } from './actor.ts';
export { guarded, signedIn } from './guarded.ts';
export { addGuardedOperation } from './guarded-operation.ts';
export { perform, ROLE_NAMES } from './perform.ts';
export { changedMeanwhile, missing, Refusal } from './refusal.ts';
export { type GuardedRoute, routesOf } from './routes.ts';
