import fc from 'fast-check';
import { findNearDuplicates, type NearDuplicates } from '../../../src/checking/analysis/near-duplicates';

const OPTIONS = { share: 0.9, shortest: 15, lengthShare: 0.6 };
const WORDS = [
  '道路',
  '桥梁',
  '学校',
  '图书',
  '医院',
  '饮水',
  '路灯',
  '河道',
  '公园',
  '树木',
  '电站',
  '农田',
  '堤坝',
  '渠系',
];
const DEEDS = [
  '维修',
  '新建',
  '改造',
  '采购',
  '巡查',
  '检测',
  '培训',
  '补助',
  '拆除',
  '清理',
  '租赁',
  '绿化',
];

/** Text number `seed`, about 60 characters, unlike the others. */
function textOf(seed: number): string {
  let state = seed * 2654435761 + 12345;
  const next = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % limit;
  };
  return Array.from(
    { length: 10 },
    () => `${WORDS[next(WORDS.length)] ?? ''}${DEEDS[next(DEEDS.length)] ?? ''}${next(900) + 100}处`,
  ).join('');
}

const PHRASE = '为深入贯彻落实上级有关部署要求，结合本地实际，进一步提升公共服务水平，保障各项工作顺利开展，';

/** Eight of forty phrases: every stretch of such a text stands in many others, and yet the texts are unlike. */
function phrasesOf(seed: number): string {
  let state = seed * 2654435761 + 977;
  return Array.from({ length: 8 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    const number = state % 40;
    return `${WORDS[number % WORDS.length] ?? ''}${DEEDS[(number * 7) % DEEDS.length] ?? ''}${number + 100}处`;
  }).join('');
}

/** Kinds of folders that tempt a search to compare all with all. */
const FOLDERS: Readonly<Record<string, (index: number) => string>> = {
  'all unlike': (index) => textOf(index),
  'all equal': () => textOf(1),
  'all nearly alike': (index) => `${textOf(1)}${textOf(2)}共${index}个`,
  'all with one long set phrase': (index) => `${PHRASE}${textOf(index)}`,
  'all of a few set phrases': (index) => phrasesOf(index),
  pairs: (index) => textOf(Math.floor(index / 2)),
};

function search(textAt: (index: number) => string, count: number): NearDuplicates {
  return findNearDuplicates(
    Array.from({ length: count }, (_, index) => textAt(index)),
    OPTIONS,
  );
}

describe.each(Object.entries(FOLDERS))('a folder of goals %s', (_name, textAt) => {
  test('twice as many take about twice the work', () => {
    const small = search(textAt, 5_000);
    const large = search(textAt, 10_000);
    expect(large.lookups + large.comparisons).toBeLessThanOrEqual(2.2 * (small.lookups + small.comparisons));
    // Each text looks up its own clues and a bounded number of entries, however many texts there are.
    expect(large.lookups).toBeLessThanOrEqual(10_000 * (textAt(1).length + 16 * 8));
    expect(large.comparisons).toBeLessThanOrEqual(4 * 10_000);
  });
});

test('nearly alike texts make one cluster, unlike ones none', () => {
  expect(search(FOLDERS['all nearly alike'] as (index: number) => string, 500).clusters).toHaveLength(1);
  expect(search(FOLDERS['all unlike'] as (index: number) => string, 2_000).clusters).toEqual([]);
  expect(
    search(FOLDERS['all with one long set phrase'] as (index: number) => string, 2_000).clusters,
  ).toEqual([]);
  expect(search(FOLDERS['pairs'] as (index: number) => string, 2_000).clusters).toHaveLength(1_000);
});

test('finds every text of which a few characters were changed, among thousands', () => {
  const count = 3_000;
  const texts = Array.from({ length: count }, (_, index) => textOf(index));
  const changed = Array.from({ length: 100 }, (_, index) => {
    const text = textOf(index * 17);
    return `${text.slice(0, 20)}改${text.slice(21)}`;
  });
  const { clusters } = findNearDuplicates([...texts, ...changed], OPTIONS);
  expect(clusters).toEqual(Array.from({ length: 100 }, (_, index) => [index * 17, count + index]));
});

test('the order of the texts does not matter', () => {
  const texts = [
    ...Array.from({ length: 40 }, (_, index) => textOf(index)),
    textOf(3),
    `${textOf(5)}等`,
    textOf(5),
  ];
  const wanted = [
    [textOf(3), textOf(3)],
    [textOf(5), textOf(5), `${textOf(5)}等`],
  ].map((cluster) => [...cluster].sort().join('|'));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        texts.map((_, index) => index),
        { minLength: texts.length },
      ),
      (order) => {
        const shuffled = order.map((index) => texts[index] ?? '');
        const { clusters } = findNearDuplicates(shuffled, OPTIONS);
        const found = clusters.map((cluster) =>
          cluster
            .map((index) => shuffled[index])
            .sort()
            .join('|'),
        );
        expect(found.sort()).toEqual([...wanted].sort());
      },
    ),
    { numRuns: 50 },
  );
});

test('short texts and texts of quite another length are left alone', () => {
  expect(findNearDuplicates(['保障运转', '保障运转'], OPTIONS).clusters).toEqual([]);
  expect(findNearDuplicates([textOf(1), `${textOf(1)}${textOf(2)}${textOf(3)}`], OPTIONS).clusters).toEqual(
    [],
  );
});
