/** The documents agree with the repository: links lead somewhere, commands exist, figures of a release keep step. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manual = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const DOCUMENTS = [
  ...['.', 'docs', 'docs/decisions'].flatMap(manual),
  'src/checking/README.md',
  'assets/library/README.md',
  'test/layouts/README.md',
];
const DECISIONS = manual('docs/decisions').filter((path) => !path.endsWith('README.md'));

/** As GitHub makes them of headings. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(DOCUMENTS)('%s: every link leads to a file, every # to a heading', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchors(read(target)).includes(decodeURIComponent(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('%s: every npm script and source file that is named exists', (path) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = [...read(path).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  const files = [...read(path).matchAll(/`((?:src|scripts|test|bench|\.ci)\/[\w./-]+)`/g)].map(
    ([, name = '']) => name,
  );
  // FAMILY stands for any of them.
  expect(files.filter((name) => !name.includes('FAMILY') && !existsSync(join(ROOT, name)))).toEqual([]);
});

test('decisions are numbered without a gap, listed by their titles, and say the four things', () => {
  const index = read('docs/decisions/README.md');
  DECISIONS.forEach((path, at) => {
    const number = String(at + 1).padStart(4, '0');
    const name = path.slice('docs/decisions/'.length);
    expect(name).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`));
    const text = read(path);
    const [, title] = /^# (.+)$/m.exec(text) ?? [];
    expect(index).toContain(`[${String(title)}](${name})`);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      '情况',
      '决定',
      '后果',
      '什么会改变它',
    ]);
  });
});

describe('a release', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };

  test('has one version in package.json and in the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  });

  test('is described in CHANGELOG.md, the newest first', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    expect(headings[0]).toBe('未发布');
    const released = headings.slice(1);
    for (const heading of released) expect(heading).toMatch(/^\d+\.\d+\.\d+（\d{4}-\d\d-\d\d）$/);
    if (released[0]) expect(released[0].startsWith(`${version}（`)).toBe(true);
  });
});
