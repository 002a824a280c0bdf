import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { developmentCertificate } from './packaging/development-certificate';

/**
 * Development in a real Excel: builds what manifest.xml names, builds it again after every change, and serves it where
 * the manifest points to. Excel itself has to be told of the manifest once, and to trust the certificate.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** As in manifest.xml. */
const PORT = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

async function start(): Promise<void> {
  const module = (await import(pathToFileURL(join(root, 'webpack.config.js')).href)) as {
    default: readonly Configuration[];
  };
  const configuration = module.default.find(({ name }) => name === 'excel');
  const folder = configuration?.output?.path;
  if (!configuration || folder === undefined)
    throw new Error('webpack.config.js has no configuration named excel');
  const { cert, key, toTrust } = await developmentCertificate(
    join(root, 'node_modules', '.cache', 'jixiao-certificate'),
  );
  const server = createServer({ cert, key }, (request, response) => {
    const path = fileIn(folder, request.url ?? '/');
    try {
      if (path === null) throw new Error('outside of the folder');
      const body = readFileSync(path);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.on('error', (error) => {
    console.error(`https://localhost:${PORT} 没有启动：${error.message}`);
    process.exit(2);
  });
  server.listen(PORT, 'localhost', () => console.log(instructions(folder, toTrust)));
  webpack({ ...configuration, mode: 'development', devtool: 'inline-source-map' }).watch(
    {},
    (error, stats) => {
      if (error || !stats || stats.hasErrors()) console.error(error ?? stats?.toString('errors-only'));
      else console.log('已编译。在窗格里右键“重新加载”即可看到改动。');
    },
  );
}

/** The file behind an address; null where it is not in the folder. */
function fileIn(folder: string, address: string): string | null {
  const { pathname } = new URL(address, 'https://localhost');
  const path = join(folder, decodeURIComponent(pathname === '/' ? '/taskpane.html' : pathname));
  return path.startsWith(folder + sep) ? path : null;
}

function instructions(folder: string, toTrust: string | null): string {
  const manifest = join(folder, 'manifest.xml');
  const trust =
    toTrust === null
      ? '证书：用的是 office-addin-dev-certs 装好的证书。'
      : `证书：${toTrust}
  是自己签发的，Excel 信任它之后才能打开窗格：
  Windows  certutil -user -addstore Root "${toTrust}"
  Mac      双击证书，放进“登录”钥匙串，设为“始终信任”
  能联网时也可以改用微软的工具：npx office-addin-dev-certs install，再重新运行本命令。`;
  return `https://localhost:${PORT}/taskpane.html  按 Ctrl+C 结束。
${trust}
装入 Excel（只做一次）：
  Windows  把 ${manifest} 放进一个共享文件夹，在“信任中心 › 受信任的加载项目录”里添加该文件夹并勾选“在菜单中显示”，
           重启 Excel，插入 › 我的加载项 › 共享文件夹。能联网时也可以：npx office-addin-debugging start "${manifest}" desktop
  Mac      把 manifest.xml 放进 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel。
  网页版   插入 › 加载项 › 上载我的加载项。
没有 Excel 时打开上面的地址，只会看到“请在 Excel 或 WPS 中打开”；不装 Excel 也能跑的测试：npx jest test/excel-page`;
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
