import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../taskpane/page/browser';
import { outsideRequests, watchRequests } from './outside-requests';

const OUTSIDE = 'http://127.0.0.1:9/';

/** Ways in which a page without a policy may ask another machine. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `fetch('${OUTSIDE}fetch').catch(() => {})`,
  beacon: `navigator.sendBeacon('${OUTSIDE}beacon')`,
  image: `new Image().src = '${OUTSIDE}image'`,
  frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: '${OUTSIDE}frame' }))`,
  style: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${OUTSIDE}style' }))`,
  socket: `new WebSocket('${OUTSIDE.replace('http', 'ws')}socket')`,
  worker: `new Worker(URL.createObjectURL(new Blob(["fetch('${OUTSIDE}worker').catch(() => {})"])))`,
};

const executable = chromiumPath();
(executable ? describe : describe.skip)('what the tests of the pages watch', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
  }, 60_000);
  afterAll(() => browser.close());

  test.each(Object.entries(WAYS))(
    'a request by %s is seen',
    async (way, script) => {
      const server = createServer((_, response) => response.end('<!doctype html><body></body>'));
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const context = await browser.newContext();
      watchRequests(context, own);
      const page = await context.newPage();
      await page.goto(own);
      expect(outsideRequests(browser)).toEqual([]);
      await page.evaluate(script);
      for (let tries = 0; tries < 100 && outsideRequests(browser).length === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(outsideRequests(browser).splice(0)).toEqual([expect.stringContaining(`127.0.0.1:9/${way}`)]);
      await context.close();
      server.close();
    },
    30_000,
  );
});
