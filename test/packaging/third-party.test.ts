import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { thirdPartyFaults } from './third-party-faults';

const MODULE = pathToFileURL(join(__dirname, '../../webpack/third-party/packages.mjs')).href;

/** What the build makes of packages such as these; the words of the error where it refuses. */
function readPackages(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-third-party-'));
  try {
    for (const [name, files] of Object.entries(packages)) {
      mkdirSync(join(folder, name), { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    }
    const script = `
      import { readPackage } from ${JSON.stringify(MODULE)};
      const read = (folder) => { try { return readPackage(folder); } catch (error) { return error.message; } };
      console.log(JSON.stringify(process.argv.slice(1).map(read)));`;
    const folders = Object.keys(packages).map((name) => join(folder, name));
    return JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script, ...folders], { encoding: 'utf8' }),
    ) as unknown[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const manifest = (license?: string) => ({
  'package.json': JSON.stringify({ name: 'a', version: '1.0.0', author: 'A. Author', license }),
});

describe('what may ship', () => {
  test('licences that are not on the list, and packages without one, fail the build', () => {
    const refused = readPackages({
      gpl: manifest('GPL-3.0'),
      both: manifest('(MIT AND GPL-3.0)'),
      none: manifest(),
      named: { ...manifest(), LICENSE: 'All rights reserved. Copyright A. Author' },
      elsewhere: manifest('SEE LICENSE IN LICENSE'),
      noText: manifest('BSD-3-Clause'),
    });
    expect(refused.slice(0, -1)).toEqual(Array(5).fill(expect.stringContaining('may not ship')));
    expect(refused.at(-1)).toContain('no text');
  });

  test('the text is that of the package; of a choice, the licence that may ship', () => {
    const read = readPackages({
      own: { ...manifest('MIT'), 'LICENSE.md': 'Copyright B\r\nterms\r\n', NOTICE: 'made by C' },
      choice: manifest('(GPL-2.0 OR MIT)'),
      readMe: { ...manifest('ISC'), 'README.md': '# A\n\n## License\n\nCopyright D\n\n## More\nwords' },
      unnamed: { ...manifest(), LICENSE: '\n   Apache License\n   Version 2.0, January 2004\n' },
    });
    expect(read).toEqual([
      expect.objectContaining({ terms: 'MIT', texts: ['Copyright B\nterms', 'made by C'] }),
      expect.objectContaining({
        terms: 'MIT',
        texts: [expect.stringMatching(/^Copyright \(c\) A\. Author\n\nPerm/)],
      }),
      expect.objectContaining({ terms: 'ISC', texts: ['Copyright D'] }),
      expect.objectContaining({ terms: 'Apache-2.0' }),
    ]);
  });
});

test('faults of a list are found', () => {
  const hashes = [{ alg: 'SHA-512', content: 'a'.repeat(128) }];
  const bill = (id: string) =>
    JSON.stringify({ components: [{ name: 'a', version: '1', licenses: [{ license: { id } }], hashes }] });
  const rule = '='.repeat(80);
  const good = `head\n\na 1: MIT\n\n${rule}\na 1\n${rule}\n\nCopyright\n`;
  expect(thirdPartyFaults(bill('MIT'), good)).toEqual([]);
  expect(thirdPartyFaults(bill('GPL-3.0'), good)).toHaveLength(1);
  expect(thirdPartyFaults(bill('MIT'), 'head')).toHaveLength(2);
  expect(thirdPartyFaults('{"components":[]}', good)).toHaveLength(1);
});
