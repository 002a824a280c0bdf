export * from './category';
export * from './form';
export * from './report';
export * from './target-value';
export * from './taxonomy';
export * from './text';
