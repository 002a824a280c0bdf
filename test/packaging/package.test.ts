import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildSync } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { checksums, filesBelow } from '../../scripts/packaging/checksums';
import { manifestFor, OFFICE_JS_CDN, withCdnClient } from '../../scripts/packaging/excel-files';
import { tooNewForChromium86 } from './engine-syntax';
import { chromiumPath, launchChromium } from '../taskpane/page/browser';
import { outsideRequests, watchRequests } from '../network/outside-requests';
import { outsideAddresses } from './outside-addresses';
import { thirdPartyFaults, type BillOfMaterials } from './third-party-faults';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const BASE = 'https://jixiao.example.gov.cn/jixiao';
const TEXT = /\.(?:js|html|css|xml|json|md|txt|sh|ps1|cmd)$/;

/** Asks the page itself: its policy forbids what Playwright would wait with. */
async function until(page: Page, condition: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate(condition)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`never true in the page: ${condition}`);
}

let output: string;
const file = (...path: string[]) => readFileSync(join(output, ...path), 'utf8');

beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'jixiao-packages-'));
  const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
  execFileSync(process.execPath, [tsx, 'scripts/package.ts', '--output', output, '--base-url', `${BASE}/`]);
}, 900_000);
afterAll(() => rmSync(output, { recursive: true, force: true }));

describe('both packages', () => {
  test.each(['excel', 'wps'])('%s: every file is in the checksums', (name) => {
    const sums = file(name, 'SHA256SUMS');
    const listed = sums
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed).toEqual(filesBelow(join(output, name)).filter((path) => path !== 'SHA256SUMS'));
    rmSync(join(output, name, 'SHA256SUMS'));
    expect(checksums(join(output, name))).toBe(sums);
    writeFileSync(join(output, name, 'SHA256SUMS'), sums);
  });

  test.each(['excel', 'wps'])('%s: names no outside address', (name) => {
    const files = filesBelow(join(output, name)).filter((path) => TEXT.test(path));
    const found = files.flatMap((path) =>
      outsideAddresses(path, file(name, path))
        .filter((address) => !address.startsWith(BASE))
        .map((address) => `${path}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  test.each(['excel/taskpane.html', 'wps/jixiao_VERSION/pane.html', 'wps/jixiao_VERSION/index.html'])(
    '%s: a policy keeps the page from asking anybody',
    (page) => {
      const [, policy = ''] =
        /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(
          file(page.replace('VERSION', version)),
        ) ?? [];
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe/);
    },
  );

  test.each([
    ['excel', '', ['@microsoft/office-js', 'react-dom', '@fluentui/react-icons', 'fflate']],
    ['wps', `jixiao_${version}`, ['core-js', 'react-dom', '@fluentui/react-icons', 'fflate']],
  ])('%s: what is inside of others is named, with its licence', (name, folder, some) => {
    const bill = file(name, folder, 'sbom.cdx.json');
    const notices = file(name, folder, 'THIRD-PARTY-NOTICES.txt');
    expect(thirdPartyFaults(bill, notices)).toEqual([]);
    const listed = (JSON.parse(bill) as BillOfMaterials).components.map((component) => component.name);
    expect(listed).toEqual(expect.arrayContaining(some));
    expect(listed.filter((one) => /univer|jest|typescript/.test(one))).toEqual([]);
  });

  test('what is looked for would be found', () => {
    expect(outsideAddresses('main.js', 'fetch("https://example.com/a")')).toEqual(['https://example.com/a']);
    expect(outsideAddresses('main.js', 'x="http://www.w3.org/2000/svg"')).toEqual([]);
    expect(outsideAddresses('main.js', 'x="https://go.microsoft.com/fwlink"')).toHaveLength(1);
  });
});

describe('Excel', () => {
  test('the manifest points to the address given, and its files are there', () => {
    const manifest = file('excel', 'manifest.xml');
    expect(manifest).not.toContain('localhost');
    const named = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address = '']) => address);
    expect(named.length).toBeGreaterThan(10);
    const files = new Set(filesBelow(join(output, 'excel')));
    expect(named.filter((address) => !files.has(address.replace(`${BASE}/`, '')))).toEqual([]);
  });

  test('Office.js lies beside the page', () => {
    const files = filesBelow(join(output, 'excel'));
    for (const name of ['office-js/office.js', 'taskpane.html', '安装与部署.md'])
      expect(files).toContain(name);
  });

  test('addresses that Office does not take are refused', () => {
    expect(() => manifestFor('', 'http://jixiao.example.gov.cn')).toThrow('https');
    expect(() => manifestFor('', 'https://jixiao.example.gov.cn/?a=1')).toThrow('参数');
    expect(manifestFor('"https://localhost:3000/taskpane.html"', `${BASE}//`)).toBe(
      `"${BASE}/taskpane.html"`,
    );
  });

  test('by option the page loads the client from the CDN, and may', () => {
    const page = withCdnClient(file('excel', 'taskpane.html'));
    expect(outsideAddresses('taskpane.html', page)).toEqual([new URL(OFFICE_JS_CDN).origin, OFFICE_JS_CDN]);
    expect(page.indexOf(OFFICE_JS_CDN)).toBeLessThan(page.indexOf('taskpane.js'));
  });
});

describe('WPS', () => {
  const folder = `jixiao_${version}`;

  test('the folder is named so that WPS finds it, and holds what WPS looks for', () => {
    const files = filesBelow(join(output, 'wps', folder));
    for (const name of ['index.html', 'ribbon.xml', 'manifest.xml', 'main.js', 'pane.html', 'pane.js'])
      expect(files).toContain(name);
    expect(file('wps', folder, 'ribbon.xml').startsWith('<customUI')).toBe(true);
    expect(file('wps', folder, 'manifest.xml')).toMatch(/<JsPlugin>\s*<ApiVersion>/);
    expect(file('wps', 'publish.xml')).toContain(`url="${folder}" version="${version}"`);
  });

  test('every script can be read by Chromium 86', () => {
    const scripts = filesBelow(join(output, 'wps', folder)).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    const tooNew = scripts.flatMap((name) =>
      tooNewForChromium86(file('wps', folder, name)).map((what) => `${name}: ${what}`),
    );
    expect(tooNew).toEqual([]);
    expect(
      tooNewForChromium86('class A { static { f(); } #x; has(o) { return #x in o && /a/d; } }'),
    ).toHaveLength(3);
  });

  test('the main page is small: WPS loads it whenever it starts', () => {
    expect(file('wps', folder, 'main.js').length).toBeLessThan(40_000);
  });

  test('the pane opens from its folder, without what engines gained since, and does what a button asks', async () => {
    const [model] = buildSync({
      entryPoints: ['test/wps-host/browser-page.ts'],
      bundle: true,
      write: false,
      format: 'iife',
    }).outputFiles;
    const browser = await launchChromium(chromiumPath() ?? chromium.executablePath());
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      watchRequests(page.context(), pathToFileURL(join(output, 'wps', folder)).href);
      await page.addInitScript({ content: model?.text ?? '' });
      await page.goto(pathToFileURL(join(output, 'wps', folder, 'pane.html')).href);
      await until(page, 'document.body.innerText.includes("VAL-02")');
      await page.evaluate('wpsStored.set("jixiao.request", "annotate")');
      await until(page, 'wpsProgram.undoList.length > 0');
      expect(await page.evaluate('wpsProgram.workbook.sheets[0].notes.length')).toBeGreaterThan(1);
      expect(await page.evaluate('wpsProgram.undoList.map((step) => step.title)')).toEqual(['写入批注']);
      expect(faults).toEqual([]);
      expect(outsideRequests(browser)).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 180_000);

  describe('the script for Linux', () => {
    const OTHER = '<jspluginonline name="oa-assist" type="wps" url="http://127.0.0.1:3889/"/>';
    const install = (home: string, ...args: string[]) =>
      execFileSync('sh', [join(output, 'wps', 'install.sh'), ...args], {
        env: { PATH: process.env.PATH ?? '', HOME: home },
        encoding: 'utf8',
      });
    const addons = (home: string) => join(home, '.local/share/Kingsoft/wps/jsaddons');

    test('installs, updates and removes, and leaves other vendors alone', () => {
      const home = mkdtempSync(join(tmpdir(), 'jixiao-home-'));
      const publish = join(addons(home), 'publish.xml');
      expect(install(home)).toContain('已安装');
      expect(readFileSync(publish, 'utf8').match(/name="jixiao"/g)).toHaveLength(1);

      mkdirSync(join(addons(home), 'jixiao_0.0.9'));
      writeFileSync(
        publish,
        `<jsplugins>${OTHER}<jsplugin name="jixiao" type="et" url="jixiao_0.0.9" version="0.0.9"/></jsplugins>`,
      );
      install(home);
      const updated = readFileSync(publish, 'utf8');
      expect(updated).toContain(OTHER);
      expect(updated.match(/name="jixiao"/g)).toHaveLength(1);
      expect(updated).toContain(`url="${folder}"`);
      expect(filesBelow(addons(home))).toContain(`${folder}/index.html`);
      expect(filesBelow(addons(home)).some((name) => name.startsWith('jixiao_0.0.9'))).toBe(false);

      expect(install(home, '--remove')).toContain('已卸载');
      expect(readFileSync(publish, 'utf8')).toContain(OTHER);
      expect(readFileSync(publish, 'utf8')).not.toContain('jixiao');
      expect(filesBelow(addons(home)).some((name) => name.startsWith('jixiao_'))).toBe(false);
      rmSync(home, { recursive: true });
    });

    test('leaves a file alone that is no list of add-ins', () => {
      const home = mkdtempSync(join(tmpdir(), 'jixiao-home-'));
      mkdirSync(addons(home), { recursive: true });
      writeFileSync(join(addons(home), 'publish.xml'), 'something else');
      expect(() => install(home)).toThrow();
      expect(readFileSync(join(addons(home), 'publish.xml'), 'utf8')).toBe('something else');
      rmSync(home, { recursive: true });
    });
  });
});
