/** Preloaded into a measured process (node --import): says on stderr, at its end, how much memory it took at most. */
import { isMainThread } from 'node:worker_threads';

// Worker threads preload it too; the memory is that of the process, which the main thread tells.
if (isMainThread) {
  process.on('exit', () => {
    process.stderr.write(`peak-memory-kib=${process.resourceUsage().maxRSS}\n`);
  });
}
