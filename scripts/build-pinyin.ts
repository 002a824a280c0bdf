/**
 * Writes assets/library/pinyin.json: the readings (without tones) of the characters of GB 2312 and of every
 * character in the built-in library. The core reads this table, so that no pinyin dictionary (over 300 KB) is
 * loaded at run time and imported libraries are searchable by pinyin too.
 *
 * A character gets its most common reading, and further ones only where the library's own words or the
 * list of ordinary words below use them: rare readings would match what nobody means.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { foldText } from '../src/indicator';

const WORDS_WITH_OTHER_READINGS =
  '调查 调研 调动 调解 重新 重复 重点 重大 长期 增长 行政 行业 银行 数量 多少 少年 还款 还有 处置 处所 中标 种类 种植 ' +
  '传单 传记 会计 会议 便宜 便民 参加 参差 差错 出差 率先 效率 统率 分析 成分 供应 供述 当事人 得当 的确 目的 都市 首都 ' +
  '发放 头发 干部 干净 更新 变更 给付 供给 结果 结实 落实 降落 投降 降低 教育 教书 觉得 空白 空间 累计 劳累 量化 质量 ' +
  '模式 模样 强制 勉强 曲折 歌曲 任务 姓任 散发 散文 省份 反省 识别 标识 适应 反应 说服 游说 宿舍 提供 调和 为了 行为 ' +
  '相关 真相 校对 学校 兴建 兴趣 要求 需要 应当 与会 参与 予以 载体 记载 正月 正常 只有 一只 转化 转动 著作 着手 着落 作坊 ' +
  '工作 和解 暖和 好评 爱好 几乎 几个 济南 经济 假期 真假 角色 角度 看守 看见 卡片 关卡 乐于 音乐 笼统 绿化 率 律师 ' +
  '没有 淹没 难民 困难 宁夏 宁愿 屏蔽 屏幕 朴素 奇数 切实 亲家 区域 圈 塞 丧失 色 上当 什么 石 似的 相似 属于 ' +
  '提防 挑选 挑战 吓 鲜 血 压力 咽 约 钻 占比 朝阳 朝向 称职 名称 澄清 乘 冲 臭 畜牧 创建 创伤 答复 答应 大夫 大小 ' +
  '倒闭 倒数 弹性 调度 斗 读 度 恶性 厌恶 夹 监察 监 尽管 尽力 禁止 劲 咖 可 勒 累 量 露 论语 讨论 埋 脉 闷 磨 ' +
  '哪 弄 泡 喷 片 漂 撇 铺 强 翘 茄 券 任 撒 扫 刹 折 厦 扇 盛 熟 刷 宿 遂 踏 拓 吐 尾款 尿 系统 联系 巷 削 吁 ' +
  '殷 轧 饮 佣金 雇佣 予 晕 扎 炸 粘 涨 爪 挣 症 转 赚 装 琢 综合 组';

function gb2312Characters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (/^[\u4e00-\u9fff]$/.test(character)) characters.push(character);
    }
  }
  return characters;
}

function plain(reading: string): string {
  return reading.replaceAll('ü', 'v').toLowerCase();
}

const readings = new Map<string, Set<string>>();
function add(character: string, reading: string): void {
  if (!/^[\u4e00-\u9fff]$/.test(character) || !/^[a-zü]+$/.test(reading)) return;
  const known = readings.get(character) ?? new Set<string>();
  known.add(plain(reading));
  readings.set(character, known);
}
function addInContext(words: string): void {
  for (const word of words.match(/[\u4e00-\u9fff]+/g) ?? []) {
    const found = pinyin(word, { toneType: 'none', type: 'array' });
    [...word].forEach((character, index) => {
      add(character, found[index] ?? '');
    });
  }
}

for (const character of gb2312Characters()) {
  add(character, pinyin(character, { toneType: 'none', type: 'array' })[0] ?? '');
}
addInContext(foldText(readFileSync('assets/library/standard.json', 'utf8')));
addInContext(foldText(readFileSync('assets/library/synonyms.json', 'utf8')));
addInContext(WORDS_WITH_OTHER_READINGS);
for (const [character, reading] of [
  ['率', 'lv'],
  ['率', 'shuai'],
  ['数', 'shu'],
  ['量', 'liang'],
] as const) {
  add(character, reading);
}

const bySyllable = new Map<string, string>();
for (const [character, own] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const reading of own) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);
}
const table = Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)));
const about =
  'Readings without tones (ü as v): every syllable with the characters read so. Written by scripts/build-pinyin.ts.';
writeFileSync(
  'assets/library/pinyin.json',
  `{\n"about": ${JSON.stringify(about)},\n"syllables": {\n${Object.entries(table)
    .map(([syllable, characters]) => `"${syllable}": "${characters}"`)
    .join(',\n')}\n}\n}\n`,
);
console.log(`${readings.size} characters, ${bySyllable.size} syllables`);
