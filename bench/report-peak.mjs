/** Preloaded into a measured process (node --import): says on stderr, at its end, how much memory it took at most. */
process.on('exit', () => {
  process.stderr.write(`peak-memory-kib=${process.resourceUsage().maxRSS}\n`);
});
