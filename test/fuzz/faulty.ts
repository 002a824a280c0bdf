import { fuzzTarget } from '../../fuzz/fuzz-target';

const [output = ''] = process.argv.slice(2);
const tally = await fuzzTarget(
  { name: 'faulty', entry: 'test/fuzz/faulty-target' },
  { minutes: 1, runs: 3000, seed: 1, output },
);
process.exitCode = tally.faults.size > 0 ? 1 : 0;
