import { designForm, formRows } from '../../src/assistant';
import { builtInProfile } from '../../src/checking';
import { writeDesignedWorkbook } from '../../src/hosts/file/write-designed-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { readForms } from '../../src/reading';
import { unzipSync, strFromU8 } from 'fflate';

const HEAD = {
  projectName: '河道清理<&>',
  department: '水利局',
  implementingUnit: '河道所',
  amountYuan: '53756',
  goal: '清理河道20公里，=不是公式',
};

describe.each(['county', 'system-2021'])('a new form by %s', (name) => {
  const profile = { ...builtInProfile(name), offices: ['农业股', '行政股'] };
  const design = designForm(profile, HEAD, formRows(profile, []));
  const bytes = writeDesignedWorkbook([design]);

  it('reads back as one form with what was known', () => {
    const [sheet] = readWorkbook(bytes).sheets;
    const { forms } = sheet ? readForms(sheet) : { forms: [] };
    expect(forms).toHaveLength(1);
    const fields = forms[0]?.fields;
    expect(fields?.projectName?.text).toBe(HEAD.projectName);
    expect(fields?.department?.text).toBe(HEAD.department);
    expect(fields?.implementingUnit?.text).toBe(HEAD.implementingUnit);
    expect(fields?.annualGoal?.text).toBe(HEAD.goal);
    expect(fields?.annualAmount).toMatchObject({ text: '5.3756', yuan: '53756' });
  });

  it('has lists for categories and offices, none longer than Excel takes, and nothing but text cells', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const lists = [...xml.matchAll(/<formula1>&quot;(.*?)&quot;<\/formula1>/g)].map(
      (match) => match[1] ?? '',
    );
    expect(lists.some((list) => list.includes('数量指标'))).toBe(true);
    expect(lists).toContain('农业股,行政股');
    if (name === 'system-2021') expect(lists).toContain('≥,≤,=,&gt;,&lt;,定性');
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(255);
    expect(xml).not.toContain('<f>');
    expect(xml).not.toMatch(/<c [^>]*t="(?!s")/);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(writeDesignedWorkbook([design])).equals(Buffer.from(bytes))).toBe(true);
  });
});
