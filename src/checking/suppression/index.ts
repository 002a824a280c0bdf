export * from './apply';
export * from './move';
export * from './suppression';
