export * from './check-report';
export * from './check-workbook';
