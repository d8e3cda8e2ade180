export { insurance } from './domain.ts';
