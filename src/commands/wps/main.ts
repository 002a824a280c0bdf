/// <reference lib="dom" />
import { ribbonCallbacks } from './ribbon';

// WPS calls them by name.
Object.assign(globalThis, ribbonCallbacks(globalThis, document.location.href));
