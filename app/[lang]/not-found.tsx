export { UnknownPage as default } from './unknown-page.tsx';
