/**
 * `npm start`: builds the workbench where it is not up to date, serves it on this machine, and opens it.
 *   npm start -- --port 8080    another port; 0 for any that is free
 *   npm start -- --no-open      leave the browser alone (also where CI is set)
 */
import { parseArgs } from 'node:util';
import { builtWorkbench } from './built-workbench.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveWorkbench } from './workbench-server.mjs';

/** The same every time, since the browser keeps the settings by address. */
const USUAL_PORT = 41724;

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
});
const wanted = values.port === undefined ? null : Number(values.port);
if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 0 && wanted <= 65_535)) {
  console.error(`--port 要一个 0 到 65535 的整数，不是“${values.port}”。`);
  process.exit(2);
}

const folder = await builtWorkbench(() => console.log('正在准备工作台，第一次约需半分钟，请稍候……'));
const { url } = await listen();
console.log(`工作台已就绪：${url}

  已打开 24 张样表，右边是审核意见。
  查自己的表：点“打开”选文件，或把文件拖进页面（.xlsx .xlsm .xls .et .ods .csv）。
  改完点“另存为”，原文件不动。数据只在本机，不联网。

浏览器没有自动打开时，请把上面的网址复制到浏览器里。按 Ctrl+C 结束。`);
if (!values['no-open'] && !process.env.CI) openBrowser(url);

/** On the port asked for; on any other where the usual one is taken. */
async function listen() {
  try {
    return await serveWorkbench(folder, wanted ?? USUAL_PORT);
  } catch (error) {
    if (wanted === null && error.code === 'EADDRINUSE') return serveWorkbench(folder, 0);
    console.error(
      error.code === 'EADDRINUSE'
        ? `端口 ${wanted} 已被占用，请换一个：npm start -- --port 0`
        : `不能在本机开端口（${error.code ?? error.message}）。`,
    );
    process.exit(1);
  }
}
