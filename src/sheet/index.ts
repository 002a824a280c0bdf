export * from './address';
export * from './apply';
export * from './edit';
export * from './grid';
export * from './row-shift';
export * from './snapshot';
