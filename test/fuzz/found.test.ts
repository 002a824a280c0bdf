import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../../fuzz/target';
import { target as forms } from '../../fuzz/targets/forms';
import { target as grammar } from '../../fuzz/targets/grammar';
import { target as json } from '../../fuzz/targets/json';
import { target as reader } from '../../fuzz/targets/reader';

const FOUND = join(__dirname, 'found');
const TARGETS: Readonly<Record<string, Target>> = { forms, grammar, json, reader };

/** Inputs on which the fuzzer once found a fault, by the target that they are for. */
describe.each(readdirSync(FOUND))('%s', (name) => {
  test.each(readdirSync(join(FOUND, name)))('%s', (file) => {
    const input = new Uint8Array(readFileSync(join(FOUND, name, file)));
    // Which promises a target looks at may depend on the length of its input.
    for (let blanks = 0; blanks < 4; blanks += 1) {
      const longer = new Uint8Array(input.length + blanks).fill(0x20);
      longer.set(input);
      TARGETS[name]?.run(longer);
    }
    expect(Object.keys(TARGETS)).toContain(name);
  });
});
