export * from './project';
export * from './schema';
export * from './standard';
export * from './suggest';
export * from './draft';
export * from './export-library';
export * from './import';
export * from './merge-libraries';
