export { recompute } from './calculations/recompute.ts';
export { insurance } from './domain.ts';
