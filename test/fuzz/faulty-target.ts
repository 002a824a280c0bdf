import { mutateText, readText, writeText } from '../../fuzz/mutate-text';
import { promise } from '../../fuzz/promises';
import type { Target } from '../../fuzz/target';

/** A program with a fault behind two branches, which only an input that is kept on the way there reaches. */
export const target: Target = {
  seeds: () => [writeText('一个普通的输入')],
  mutate: (input, material) => writeText(mutateText(readText(input), material)),
  run(input) {
    const text = readText(input);
    if (text.includes('b')) {
      if (text.includes('!')) promise(false, 'no b with a mark');
    }
  },
};
