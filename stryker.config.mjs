/**
 * Stryker, started by `npm run mutation` (scripts/mutation.mjs), which says whose tests run. Sandbox and reports lie in
 * dist, which Git passes by; nothing is sent anywhere.
 */
export default {
  testRunner: 'in-process',
  plugins: ['./test/mutation/in-process-runner.mjs'],
  coverageAnalysis: 'perTest',
  // What is computed once while modules load (words, patterns, a rule's fixed fields) would need every test each time.
  ignoreStatic: true,
  concurrency: 1,
  // Endless loops are found by counting; a slow machine must not make a change look noticed.
  timeoutMS: 120_000,
  tempDirName: 'dist/mutation/sandbox',
  ignorePatterns: ['dist', 'docs/images'],
  incremental: true,
  incrementalFile: `dist/mutation/${process.env.MUTATED_FOLDER}.json`,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
