/**
 * npm run bench:pane [-- TURNS] — how soon the pane shows Chinese text, beside a bare page of React and Fluent UI built
 * by the same webpack configuration. Each load has an empty cache; both pages take turns; medians.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import HtmlPlugin from 'html-webpack-plugin';
import type { Browser } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { readWorkbook } from '../src/hosts/file/read-workbook';
import { chromiumPath, launchChromium } from '../test/taskpane/page/browser';
import { machine, median, medianRatio } from './measured-process';

const TURNS = Number(process.argv[2] ?? 15);
const PAGES = { pane: './test/taskpane/page/page.ts', bare: './bench/bare-pane.tsx' } as const;
type PageName = keyof typeof PAGES;

interface Start {
  /** Since navigation, milliseconds: the first element of the page's own that holds Chinese. */
  readonly text: number;
  /** The first finding on screen; the bare page has none. */
  readonly findings: number | null;
  /** After that, MB. */
  readonly heap: number;
}

/** What a page tells of its start; `start` is put into it before its scripts run. */
interface MeasuredPage {
  start: { text: number | null; findings: number | null };
}

async function build(folder: string): Promise<void> {
  const { shared, contentSecurityPolicy } = (await import(
    pathToFileURL(resolve('webpack.config.js')).href
  )) as { readonly shared: Configuration; readonly contentSecurityPolicy: string };
  const configuration: Configuration = {
    ...shared,
    entry: PAGES,
    output: { path: folder, filename: '[name].js', chunkFilename: '[name]-[id].js' },
    plugins: Object.keys(PAGES).map(
      (name) =>
        new HtmlPlugin({
          filename: `${name}.html`,
          template: './src/taskpane/taskpane.html',
          templateParameters: { contentSecurityPolicy },
          chunks: [name],
          scriptLoading: 'defer',
        }),
    ),
  };
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

/** Of the scripts that the page names: what must arrive before anything of React is on screen, KB by gzip. */
function firstPaint(folder: string, name: PageName): number {
  const page = readFileSync(join(folder, `${name}.html`), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, file = '']) => file);
  if (scripts.length === 0) throw new Error(`${name}.html names no script`);
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function serve(folder: string): Promise<{ readonly server: Server; readonly url: string }> {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = readFileSync(join(folder, pathname.replaceAll('..', '')));
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` };
}

/** Runs in the page before its scripts. */
function watchStart(seed: object): void {
  const page = globalThis as unknown as MeasuredPage & { jixiaoTest: object };
  page.jixiaoTest = seed;
  page.start = { text: null, findings: null };
  new MutationObserver((_, observer) => {
    const pane = document.getElementById('pane');
    if (/[\u4e00-\u9fff]/.test(pane?.firstElementChild?.textContent ?? ''))
      page.start.text ??= performance.now();
    if (pane?.querySelector('[data-key]')) {
      page.start.findings = performance.now();
      observer.disconnect();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function start(browser: Browser, url: string, name: PageName, seed: object): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchStart, seed);
    await page.goto(`${url}${name}.html`);
    await page.waitForFunction(
      (awaited) => (globalThis as unknown as MeasuredPage).start[awaited] !== null,
      name === 'pane' ? ('findings' as const) : ('text' as const),
    );
    const { text, findings } = await page.evaluate(() => (globalThis as unknown as MeasuredPage).start);
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    return { text: text ?? NaN, findings, heap: heap / 2 ** 20 };
  } finally {
    await context.close();
  }
}

const executable = chromiumPath();
if (!executable) throw new Error('no Chromium on this machine: set CHROMIUM_PATH');
const folder = mkdtempSync(join(tmpdir(), 'jixiao-pane-start-'));
console.log(machine());
await build(resolve(folder));
const sizes = { pane: firstPaint(folder, 'pane'), bare: firstPaint(folder, 'bare') };
const samples = readWorkbook(readFileSync(join('assets', 'samples', 'forms-24.xlsx')));
const seed = { workbook: { sheets: samples.sheets.slice(0, 1), properties: {} } };
const { server, url } = await serve(folder);
const browser = await launchChromium(executable);
try {
  const load = (name: PageName): Promise<Start> => start(browser, url, name, seed);
  await load('pane');
  await load('bare');
  const turns: Record<PageName, Start>[] = [];
  for (let turn = 0; turn < TURNS; turn += 1)
    turns.push({ pane: await load('pane'), bare: await load('bare') });
  const of = (pick: (turn: Record<PageName, Start>) => number): string => median(turns.map(pick)).toFixed(0);
  const ratio = medianRatio(
    turns,
    ({ pane }) => pane.text,
    ({ bare }) => bare.text,
  );
  console.log(`Chromium ${browser.version()}, ${TURNS} loads of each page, in turns\n`);
  console.log(
    `  first-paint scripts, gzip   pane ${sizes.pane.toFixed(1)} KB   bare ${sizes.bare.toFixed(1)} KB`,
  );
  console.log(
    `  first Chinese text          pane ${of(({ pane }) => pane.text)} ms   bare ${of(({ bare }) => bare.text)} ms   ratio ${ratio.toFixed(2)}`,
  );
  console.log(`  findings of a form shown    pane ${of(({ pane }) => pane.findings ?? NaN)} ms`);
  console.log(
    `  script heap afterwards      pane ${of(({ pane }) => pane.heap)} MB   bare ${of(({ bare }) => bare.heap)} MB`,
  );
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
