import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzzTarget, type FuzzOptions } from './fuzz-target';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGETS = readdirSync(join(root, 'fuzz', 'targets'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

const USAGE = `用法：npm run fuzz -- [目标 …] [--minutes N] [--runs N] [--seed N] [--output 文件夹]

目标      ${TARGETS.join('、')}；不写就是全部
--minutes 每个目标几分钟，默认 1
--runs    每个目标最多试多少个输入
--seed    随机数种子，默认 1；同一个种子、同一份源代码，试的输入相同
--output  出错的输入存在哪里，默认 dist/fuzz/faults

退出状态：0 没有发现问题；1 有。`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '1' },
      runs: { type: 'string', default: 'Infinity' },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', default: join(root, 'dist', 'fuzz', 'faults') },
      help: { type: 'boolean', default: false },
    },
  });
  const wrong = positionals.find((name) => !TARGETS.includes(name));
  if (values.help || wrong !== undefined) {
    console.log(USAGE);
    process.exitCode = wrong === undefined ? 0 : 2;
    return;
  }
  const options: FuzzOptions = {
    minutes: Number(values.minutes),
    runs: Number(values.runs),
    seed: Number(values.seed),
    output: values.output,
  };
  for (const name of positionals.length > 0 ? positionals : TARGETS) {
    const { faults } = await fuzzTarget({ name, entry: `fuzz/targets/${name}` }, options);
    if (faults.size > 0) process.exitCode = 1;
  }
}

await main();
