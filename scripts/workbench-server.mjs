import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** For this machine's own browser alone: no frame, no other page, nothing guessed. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/**
 * Serves the files of one folder on this machine alone. Only files that are there when it starts are known, by their
 * exact name, so no path leads elsewhere; and only requests that name this machine as their host are answered, so
 * that no web page can reach it under a name of its own.
 * Resolves to { url, close } once it listens; rejects where the port cannot be had.
 */
export function serveWorkbench(folder, port) {
  const files = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && TYPES[extname(entry.name)])
      .map(({ name }) => [`/${name}`, join(folder, name)]),
  );
  files.set('/', join(folder, 'index.html'));
  let own = '';
  const server = createServer((request, response) => {
    const answer = (status, text) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (![`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? ''))
      return answer(421, '只接受本机的访问。');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, '只能读取。');
    const file = files.get((request.url ?? '').replace(/\?.*$/, ''));
    if (file === undefined) return answer(404, '没有这个文件。');
    const content = readFileSync(file);
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[extname(file)],
      'Content-Length': content.length,
    });
    return response.end(request.method === 'HEAD' ? undefined : content);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      own = String(server.address().port);
      resolve({ url: `http://127.0.0.1:${own}/`, close: () => server.close() });
    });
  });
}
