export { cidrMatcher, isCidr } from './cidr.ts';
export { checkFiles, describeProblems, readConfig } from './read.ts';
export type { Config } from './schema.ts';
