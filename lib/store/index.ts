export { reportIdPattern } from './secrets.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
