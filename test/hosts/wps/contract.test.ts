import { CURRENT_WPS, OLD_WPS } from '../../wps-host/et-version';
import { makeWpsHost } from '../../wps-host/wps-fixture';
import { describeHostContract } from '../contract/host-contract';

for (const version of [OLD_WPS, CURRENT_WPS])
  describeHostContract(`WPS, ${version.name}`, (workbook) => makeWpsHost(workbook, version));
