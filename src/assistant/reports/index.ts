export * from './absence-words';
export * from './html-report';
export * from './link-to-file';
export * from './ndjson-report';
export { groupThousands } from './report-words';
export * from './rules-not-run';
export * from './sarif-report';
export * from './summary-sheet';
