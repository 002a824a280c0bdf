import { PROJECT_FILLERS } from '../lexicon/project-name-words';
import { sameWords } from './topic';

const FILLERS = new RegExp([...PROJECT_FILLERS].sort((a, b) => b.length - a.length).join('|'), 'gu');
const YEAR = /(?:19|20)\d\d\s*年?(?:\s*[-－—–~～至]\s*(?:19|20)\d\d\s*年?)?/gu;

/** The part of a project's name that tells what it does: 全区装备经费 and 业务装备费 → 设备. May be ''. */
export function projectCore(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(YEAR, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return sameWords(bare.replace(FILLERS, '').replace(/费$/u, ''));
}
