import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

const ROOT = join(__dirname, '..', '..');
const PATH = join(ROOT, 'manifest.xml');
const document = new DOMParser().parseFromString(readFileSync(PATH, 'utf8'), 'text/xml');
const BASE = 'https://localhost:3000/';

function all(name: string): Element[] {
  return [...document.getElementsByTagName(name)];
}

function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** Width and height of a PNG file. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What Office's own tool reads, in a process of its own: it stands on ES modules, which jest does not load. */
function readByOffice(): Record<string, unknown> {
  const reader = 'office-addin-manifest/lib/manifestHandler/manifestHandlerXml';
  const script =
    `const { ManifestHandlerXml } = require(${JSON.stringify(reader)});` +
    `new ManifestHandlerXml(${JSON.stringify(PATH)}).parseManifest()` +
    '.then((info) => process.stdout.write(JSON.stringify(info)));';
  const output = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(output) as Record<string, unknown>;
}

describe('manifest.xml', () => {
  test("is read by Office's own tool as what it is", () => {
    const info = readByOffice();
    expect(info).toMatchObject({
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'zh-CN',
      displayName: '绩效目标助手',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
    });
    expect(info['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info['defaultSettings']).toMatchObject({ sourceLocation: `${BASE}taskpane.html` });
  });

  test('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
  });

  test('has its parts in the order that the schema asks for', () => {
    const root = document.documentElement;
    if (!root) throw new Error('no root');
    expect(children(root).map((element) => element.localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    for (const control of all('Control'))
      expect(children(control).map((element) => element.localName)).toEqual([
        'Label',
        'Supertip',
        'Icon',
        'Action',
      ]);
  });

  test('asks for no more of Excel than the least that works', () => {
    const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.7']]);
  });

  test('has a button for the pane and for each of the four actions', () => {
    expect(all('FunctionName').map((name) => name.textContent)).toEqual([
      'checkActiveSheet',
      'annotateActiveSheet',
      'clearActiveSheet',
      'insertIndicatorRow',
    ]);
    const labels = new Map(
      all('bt:String').map((string) => [string.getAttribute('id'), string.getAttribute('DefaultValue')]),
    );
    const shown = all('Control').map((control) =>
      labels.get(children(control)[0]?.getAttribute('resid') ?? ''),
    );
    expect(shown).toEqual(['打开窗格', '检查本表', '写入批注', '清除标记', '插入指标行']);
  });

  test('names only resources that it has, each once, and has none that nobody names', () => {
    const ids = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap(all)
      .flatMap((element) => element.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...document.getElementsByTagName('*')].flatMap(
      (element) => element.getAttribute('resid') ?? [],
    );
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
    // 32 characters is the limit of an id.
    expect(ids.every((id) => id.length <= 32)).toBe(true);
  });

  test('says everything in Chinese and in English, within the lengths that Office takes', () => {
    const texts = [...all('DisplayName'), ...all('Description').slice(0, 1), ...all('bt:String')];
    for (const text of texts) {
      const overrides = children(text).map((one) => one.getAttribute('Locale'));
      expect(overrides).toEqual(['en-US']);
    }
    const lengths = (name: string) =>
      all(name)
        .flatMap(children)
        .flatMap((string) => [
          string.getAttribute('DefaultValue'),
          children(string)[0]?.getAttribute('Value'),
        ])
        .map((text) => text?.length ?? 0);
    expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
  });

  test('points to addresses of one base only, and to icons that are there in their sizes', () => {
    const addresses = [...document.getElementsByTagName('*')]
      .flatMap((element) => element.getAttribute('DefaultValue') ?? [])
      .filter((value) => /^https?:/.test(value));
    expect(addresses.every((address) => address.startsWith(BASE))).toBe(true);
    const images = all('bt:Image').filter((image) => image.hasAttribute('DefaultValue'));
    for (const image of images) {
      const path = join(ROOT, (image.getAttribute('DefaultValue') ?? '').slice(BASE.length));
      const size = Number(image.getAttribute('id')?.split('.')[1]);
      expect(pngSize(path)).toEqual([size, size]);
    }
    for (const name of ['IconUrl', 'HighResolutionIconUrl']) {
      const address = all(name)[0]?.getAttribute('DefaultValue') ?? '';
      expect(existsSync(join(ROOT, address.slice(BASE.length)))).toBe(true);
    }
    const wanted = [16, 20, 24, 32, 40, 48, 64, 80, 128].map((size) => `icon-${size}.png`);
    expect(readdirSync(join(ROOT, 'assets', 'icons'))).toEqual(expect.arrayContaining(wanted));
  });

  test('uses for each image the size that it is asked in', () => {
    for (const image of all('bt:Image').filter((one) => one.hasAttribute('resid')))
      expect(image.getAttribute('resid')).toMatch(new RegExp(`\\.${image.getAttribute('size') ?? ''}$`));
  });
});
