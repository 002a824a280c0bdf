import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { standardText } from './standard-texts.mjs';

/** Licences that let a library ship inside of an Apache-2.0 program, and ask for no more than that their text is kept. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense'];

/** Packages under terms of their own, and what these allow. */
const OWN_TERMS = {
  '@microsoft/office-js':
    'Microsoft software license terms (no open-source licence): distributed unchanged, for use with this add-in only',
};

/**
 * The folder of the package that a module belongs to: the nearest above it, inside of node_modules, whose package.json
 * has name and version; null where the module is ours. Throws where a module in node_modules is in no package.
 */
export function packageFolder(path) {
  const inside = (folder) => /[\\/]node_modules[\\/]/.test(folder);
  if (!inside(path)) return null;
  for (let folder = dirname(path); inside(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { name, version } = packageJson(folder);
    if (name !== undefined && version !== undefined) return folder;
  }
  throw new Error(`${path} belongs to no package`);
}

/** Throws where the package has no terms under which it may ship. */
export function readPackage(folder) {
  const { name, version, license, author } = packageJson(folder);
  const texts = textsIn(folder);
  const terms = OWN_TERMS[name] ?? allowedLicence(license ?? licenceOfText(texts[0] ?? ''));
  if (terms === null) throw new Error(`${name}@${version} may not ship: licence ${JSON.stringify(license)}`);
  const by = (typeof author === 'object' ? author?.name : author) ?? `the authors of ${name}`;
  return { name, version, terms, texts: texts.length > 0 ? texts : [standardText(terms, by)] };
}

/** Of a choice (`A OR B`) one allowed licence is enough; null where there is none. */
export function allowedLicence(expression) {
  if (typeof expression !== 'string') return null;
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.find((choice) => ALLOWED.includes(choice)) ?? null;
}

function packageJson(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The files that state terms; where there are none, what the read-me says of them at length. */
function textsIn(folder) {
  const files = readdirSync(folder).sort();
  const read = (file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const stated = files.filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file)).map(read);
  if (stated.length > 0) return stated.map((text) => text.replace(/^\n+|\s+$/g, ''));
  const readMe = files.find((file) => /^readme\b/i.test(file));
  const [, section = ''] =
    /^#+ *licen[cs]e *\n([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(readMe ? read(readMe) : '') ?? [];
  return section.includes('Copyright') ? [section.trim()] : [];
}

/** A package may bring the whole licence and leave it unnamed. */
function licenceOfText(text) {
  return /^\s*Apache License\s+Version 2\.0,/.test(text) ? 'Apache-2.0' : null;
}
