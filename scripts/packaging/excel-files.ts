/** Where the manifest in the repository points to: the development server. */
const DEVELOPMENT = 'https://localhost:3000';

export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The manifest with the address that the files are served from. Throws where it is no https address: Office takes no
 * other.
 */
export function manifestFor(manifest: string, baseUrl: string): string {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:') throw new Error(`--base-url 必须以 https:// 开头：${baseUrl}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`--base-url 不能带参数：${baseUrl}`);
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return manifest.replaceAll(DEVELOPMENT, base);
}

/**
 * A page that loads Microsoft's client from its own network, and may: in the place of the copy where the page names
 * that, else before the page's own scripts.
 */
export function withCdnClient(page: string): string {
  const { origin } = new URL(OFFICE_JS_CDN);
  const allowed = page.replace(/script-src 'self'/, `script-src 'self' ${origin}`);
  if (allowed === page) throw new Error('the page has no policy for scripts');
  const local = /src="?(?:\.\/)?office-js\/office\.js"?/;
  if (local.test(allowed)) return allowed.replace(local, `src="${OFFICE_JS_CDN}"`);
  const inserted = allowed.replace(/(<title>[^<]*<\/title>)/, `$1<script src="${OFFICE_JS_CDN}"></script>`);
  if (inserted === allowed) throw new Error('the page has no title');
  return inserted;
}
