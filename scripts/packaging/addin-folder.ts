import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Where WPS of this user looks for add-ins (wpsjs 2.2.3, debug_publish.js, names the same). */
export function wpsAddinFolder(system = platform(), environment: NodeJS.ProcessEnv = process.env): string {
  const home = environment.HOME ?? homedir();
  if (system === 'win32') return join(environment.APPDATA ?? home, 'kingsoft', 'wps', 'jsaddons');
  if (system === 'darwin')
    return join(home, 'Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons');
  return join(home, '.local/share/Kingsoft/wps/jsaddons');
}
