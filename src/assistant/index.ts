export * from './assistant';
export * from './check-report';
export * from './draft-form';
export * from './form-checker';
export * from './journal-store';
export * from './new-form';
export * from './repair-forms';
export * from './reports';
