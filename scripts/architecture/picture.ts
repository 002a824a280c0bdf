import { folderOf, leastImports, type Layer } from './layers';

/** What a layer is, in the words of the README, and where it stands from the left, in columns. */
const DRAWN: Readonly<Record<string, { readonly caption: string; readonly column: number }>> = {
  taskpane: { caption: '窗格', column: 1.1 },
  cli: { caption: '命令行', column: 2.3 },
  commands: { caption: '功能区按钮', column: 0.5 },
  workbench: { caption: '浏览器工作台', column: 1.7 },
  assistant: { caption: '各个界面共用的用例', column: 0.7 },
  editing: { caption: '批注、修改、插行的计划', column: 0.5 },
  checking: { caption: '规则、配置', column: 0.5 },
  reading: { caption: '读出目标表', column: 0 },
  library: { caption: '标准指标库', column: 1 },
  hosts: { caption: '接口与适配器', column: 2.3 },
  sheet: { caption: '表格快照、写入操作', column: 1 },
  indicator: { caption: '指标体系、绩效值', column: 0 },
};

/** Adapters behind the port, and what each of them drives. */
const ADAPTERS = ['excel：Office.js', 'wps：WPS 的 JSAPI', 'univer：浏览器', 'file：.xlsx 等文件'];

const WIDTH = 840;
const BOX = { width: 210, height: 52 };
const COLUMN = 232;
const ROW = 96;
const LEFT = 40;
const TOP = 64;
const FONT = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

interface Place {
  readonly x: number;
  readonly y: number;
}

function placeOf({ name, height }: Layer, highest: number): Place {
  const drawn = DRAWN[name];
  if (!drawn) throw new Error(`picture.ts does not know where to draw ${name}`);
  return { x: LEFT + drawn.column * COLUMN, y: TOP + (highest - height) * ROW };
}

function text(x: number, y: number, words: string, looks: string): string {
  return `<text x="${x}" y="${y}" ${looks}>${words}</text>`;
}

function box(layer: Layer, { x, y }: Place): string {
  const middle = x + BOX.width / 2;
  const fill = layer.pure ? '#ffffff' : '#fff4ce';
  return [
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${fill}" stroke="#424242"/>`,
    text(middle, y + 21, `src/${layer.name}`, 'font-weight="600" text-anchor="middle"'),
    text(middle, y + 40, DRAWN[layer.name]?.caption ?? '', 'font-size="13" text-anchor="middle"'),
  ].join('\n');
}

/** From the lower edge of the importer to the upper edge of what it imports. */
function arrow(from: Place, to: Place, label: string | null): string {
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = [to.x + BOX.width / 2, to.y - 2];
  const line = `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#616161" marker-end="url(#tip)"/>`;
  if (label === null) return line;
  return `${line}\n${text(x1 + (x2 - x1) * 0.6 - 8, y1 + (y2 - y1) * 0.6 + 18, label, 'font-size="13" text-anchor="end"')}`;
}

function adapters({ x, y }: Place): string {
  return ADAPTERS.map((name, at) => text(x + 20, y + BOX.height + 28 + at * 21, name, 'font-size="13"')).join(
    '\n',
  );
}

/** The layers and their imports as an SVG that opens anywhere: no script, no font, no file of its own. */
export function architecturePicture(layers: readonly Layer[]): string {
  const highest = Math.max(...layers.map(({ height }) => height));
  const places = new Map(layers.map((layer) => [layer.name, placeOf(layer, highest)]));
  const place = (name: string): Place => {
    const found = places.get(name);
    if (!found) throw new Error(`no layer ${name}`);
    return found;
  };
  const height = TOP + highest * ROW + BOX.height + 52;
  const pure = layers.filter((layer) => layer.pure);
  const coreTop = Math.min(...pure.map(({ name }) => place(name).y)) - 22;
  const coreRight = Math.max(...pure.map(({ name }) => place(name).x)) + BOX.width + 20;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="15" fill="#242424">`,
    '<title>src 各层和依赖方向</title>',
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#616161"/></marker></defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(LEFT, 36, '箭头：可以引用。能由别的箭头推出的不画。', 'font-size="13"'),
    `<rect x="${LEFT - 20}" y="${coreTop}" width="${coreRight - LEFT + 20}" height="${height - coreTop - 12}" rx="10" fill="#ebf3fc"/>`,
    text(LEFT - 6, height - 24, '纯计算：不碰 Node、浏览器和表格软件', 'font-size="13" fill="#0f548c"'),
    ...leastImports(layers).map(([from, to]) => {
      const part = to.split('/')[1];
      return arrow(place(from), place(folderOf(to)), part === undefined ? null : `只到接口 ${part}.ts`);
    }),
    ...layers.map((layer) => box(layer, place(layer.name))),
    adapters(place('hosts')),
    '</svg>',
  ].join('\n')}\n`;
}
