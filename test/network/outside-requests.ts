import type { Browser, BrowserContext, Page } from 'playwright-core';

const asked = new WeakMap<Browser, string[]>();

/** Addresses that watched pages of this browser asked for outside of what is their own; grows as they come. */
export function outsideRequests(browser: Browser): string[] {
  const list = asked.get(browser) ?? [];
  asked.set(browser, list);
  return list;
}

/** Watches all pages and workers of a context: what they ask for is theirs where it starts with `own`. */
export function watchRequests(context: BrowserContext, own: string): void {
  const browser = context.browser();
  if (browser === null) throw new Error('a context without a browser cannot be watched');
  const list = outsideRequests(browser);
  const note = (url: string) => {
    if (!url.startsWith(own) && !/^(?:data|blob|about):/.test(url)) list.push(url);
  };
  context.on('request', (request) => note(request.url()));
  const noteSockets = (page: Page) => page.on('websocket', (socket) => note(socket.url()));
  context.pages().forEach(noteSockets);
  context.on('page', noteSockets);
}
