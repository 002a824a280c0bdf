/** `npm run build`: what can be built of the sources. */
import { bundledCli } from './bundled-cli.mjs';

console.log(`dist/cli: ${await bundledCli()}`);
