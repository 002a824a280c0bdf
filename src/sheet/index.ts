export * from './address';
export * from './edit';
export * from './grid';
export * from './snapshot';
