import { makeExcelHost } from '../../excel-host/excel-fixture';
import { describeHostContract } from '../contract/host-contract';

for (const version of ['1.7', '1.10', '1.13', '1.18', '1.20'])
  describeHostContract(`Excel with ExcelApi ${version}`, (workbook) => makeExcelHost(workbook, { version }));
