export * from './project';
export * from './schema';
export * from './standard';
export * from './suggest';
