import {
  createSuggester,
  exportLibrary,
  importLibrary,
  librarySchema,
  mergeLibraries,
  standardLibrary,
  draftIndicators,
} from '../../src/library';
import { numbersInGoal } from '../../src/indicator';
import { mutateLines } from '../mutate-lines';
import { readText, writeText } from '../mutate-text';
import { promise, same } from '../promises';
import { workbookFromText } from '../snapshot-text';
import type { Target } from '../target';

/** A bureau's indicator list: imported, merged, searched, written again. */
export const target: Target = {
  seeds() {
    const rows = exportLibrary({ entries: standardLibrary().entries.slice(0, 60) });
    const table = (lines: readonly (readonly string[])[]): string =>
      lines
        .map((line) => line.map((text) => text.replaceAll('\n', '¶').replaceAll('\t', ' ')).join('\t'))
        .join('\n');
    const byHand =
      '一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\n产出指标\t数量指标\t培训人次\t≥\t200\t人次\n\t质量指标\t验收合格率（%）\t≥\t95\t%\n\t时效指标\t完成时间\t\t12月底前\t\n满意度指标\t服务对象满意度\t群众满意度≥90%\t\t\t';
    return [
      table(rows),
      table(rows.slice(0, 8)),
      byHand,
      `!merge A2:A5\n${byHand}\f${table(rows.slice(0, 5))}`,
    ].map(writeText);
  },
  mutate: mutateLines,
  run(input) {
    const text = readText(input);
    const { entries, complaints, preview } = importLibrary(workbookFromText(text), {
      libraryName: '县指标库',
    });
    for (const { message, messageEn } of complaints)
      promise(message !== '' && messageEn !== '', 'a complaint has words');
    promise(
      preview.every(({ rows, entries: found }) => found <= rows),
      'no more entries than rows',
    );
    const own = librarySchema.parse({ schemaVersion: 1, name: '县指标库', edition: '', entries });
    promise(new Set(own.entries.map(({ id }) => id)).size === own.entries.length, 'ids are unique');
    if (own.entries.length === 0) return;
    mergeLibraries(own, { ...standardLibrary(), entries: standardLibrary().entries.slice(0, 40) });
    const suggester = createSuggester(own);
    const query = text.slice(0, 30);
    for (const { score, name } of suggester.suggest({
      text: query,
      limit: 3,
      projectName: text.slice(30, 60),
      goal: text.slice(0, 200),
    }))
      promise(score >= 0 && score <= 1 && name !== '', `a score lies between 0 and 1: ${score}`);
    const drafted = draftIndicators(
      { projectName: text.slice(0, 20), goal: text.slice(0, 300), amountYuan: '250000' },
      suggester,
    );
    const figures = new Set(numbersInGoal(text.slice(0, 300)).map(({ text: figure }) => figure));
    for (const { from } of drafted.indicators)
      if (from?.field === 'annualGoal')
        promise(figures.has(from.text), 'a drafted figure is one of the goal');
    const table = exportLibrary(own)
      .map((line) => line.map((cell) => cell.replaceAll('\n', '¶')).join('\t'))
      .join('\n');
    const again = importLibrary(workbookFromText(table), { libraryName: '县指标库' });
    promise(again.preview.length > 0, 'what was exported is imported');
    same(typeof again.entries.length, 'number', 'entries');
  },
};
