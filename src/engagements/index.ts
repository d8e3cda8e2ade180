export { engagements } from './domain.ts';
