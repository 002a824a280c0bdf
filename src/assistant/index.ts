export * from './check-report';
export * from './form-checker';
