/**
 * `npm run size`: builds the pane and measures what its first paint loads. The budget is a promise to people on old
 * machines; it is measured as a server would send it, by gzip.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configurations from '../webpack.config.js';

/** Of all scripts that the page names, in bytes. */
const FIRST_PAINT_BUDGET = 180 * 1024;

const excel = configurations.find(({ name }) => name === 'excel');
const folder = excel.output.path;

await new Promise((resolve, reject) => {
  webpack(excel, (error, stats) => {
    if (error) reject(error);
    else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
    else resolve(null);
  });
});

const gzipped = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const first = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, name]) => name);
const total = first.reduce((sum, name) => sum + gzipped(name), 0);
const later = readdirSync(folder).filter((name) => name.endsWith('.js') && !first.includes(name));
const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

console.log(`首屏脚本：${inKilobytes(total)}（上限 ${inKilobytes(FIRST_PAINT_BUDGET)}，gzip）`);
console.log(
  `其余脚本（用到时才加载，含功能区按钮）：${inKilobytes(later.reduce((sum, name) => sum + gzipped(name), 0))}`,
);
if (first.length === 0 || total > FIRST_PAINT_BUDGET) {
  console.error('首屏脚本超过上限，或页面没有脚本。');
  process.exitCode = 1;
}
