import { en } from './en';
import { zh, type Texts } from './zh';

export type { Explained, Texts } from './zh';

export function textsOf(language: 'zh' | 'en'): Texts {
  return language === 'en' ? en : zh;
}
