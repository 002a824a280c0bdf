import type { Language } from '../../checking';

/** Words of the buttons alone; what the pane says too, is said in the pane's words. */
export interface CommandTexts {
  readonly openPane: string;
  readonly more: (count: number) => string;
  readonly nothingToClear: string;
  readonly noCategory: { readonly title: string; readonly next: string };
}

const texts: Readonly<Record<Language, CommandTexts>> = {
  zh: {
    openPane: '点“打开窗格”，看全部意见和改法。',
    more: (count) => `另有 ${count} 条。`,
    nothingToClear: '这张工作表里没有本工具写入的批注和标记。',
    noCategory: {
      title: '没有选中指标行',
      next: '先点一下某条指标所在的行，再点“插入指标行”：新行插在同一类的最后。',
    },
  },
  en: {
    openPane: 'Use “Open pane” for all findings and how to fix them.',
    more: (count) => `${count} more.`,
    nothingToClear: 'This sheet holds no notes or marks of this add-in.',
    noCategory: {
      title: 'No indicator row is selected',
      next: 'Click the row of an indicator first: the new row goes below the last one of its category.',
    },
  },
};

export function commandTexts(language: Language): CommandTexts {
  return texts[language];
}
