export { UnknownReport as default } from '../../unknown-report.tsx';
