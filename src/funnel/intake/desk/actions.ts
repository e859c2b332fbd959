/** What neighbours may ask of the desk. */
export { catchUp } from './follow.ts'
