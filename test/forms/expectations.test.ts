import { formatCell, parseCell } from '../../src/sheet';
import { elsewhereForms, parseTsv, sampleForms, type ExpectedForm } from './expectations';
import { inconsistencies } from './inconsistencies';

const samples = sampleForms();

function sample(id: string) {
  const found = samples.find((each) => each.id === id);
  if (!found) throw new Error(`no sample form ${id}`);
  return found;
}

/** The faults found after `spoil` has changed a copy of the expectation. */
function faultsWhen(id: string, spoil: (expected: ExpectedForm) => void): readonly string[] {
  const { sheet, expected } = sample(id);
  const copy = structuredClone(expected);
  spoil(copy);
  return inconsistencies(sheet, copy);
}

function row(expected: ExpectedForm, code: string) {
  const found = expected.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
}

describe('expectations of the sample forms', () => {
  it('exist for all 24, nine indicators each', () => {
    expect(samples.map(({ id }) => id)).toEqual(
      Array.from({ length: 24 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
    );
    expect(samples.map(({ expected }) => expected.indicators.length)).toEqual(samples.map(() => 9));
    for (const { id, expected } of samples) {
      expect(expected.sheet).toBe(id);
      expect(expected.corrections).toBeDefined();
      expect(expected.fields.office).toBeDefined();
    }
  });

  it.each(samples)('$id agrees with its sheet and with itself', ({ sheet, expected }) => {
    expect(inconsistencies(sheet, expected)).toEqual([]);
  });

  it('leaves no text of an indicator row unread but the note in F21', () => {
    const unread = samples.flatMap(({ id, sheet, expected }) => {
      const rows = new Set(expected.indicators.map((indicator) => parseCell(indicator.nameCell).row));
      const read = new Set(expected.indicators.flatMap(({ nameCell, valueCell }) => [nameCell, valueCell]));
      return sheet.cells
        .filter(
          (cell) => rows.has(cell.row) && !/^[0-9]{1,2}-/.test(cell.text) && !read.has(formatCell(cell)),
        )
        .map((cell) => `${id} ${formatCell(cell)}`);
    });
    expect(unread).toEqual(['F21 E13']);
  });

  it('names a department, unit and office by code and name in every form', () => {
    for (const { expected } of samples) {
      expect(expected.fields.department?.code).toBe('223');
      expect(expected.fields.implementingUnit?.code).toBe('223001');
      expect(expected.fields.office?.code).toMatch(/^0[56]$/);
    }
  });
});

describe('inconsistencies', () => {
  it('finds a wrong address', () => {
    const faults = faultsWhen('F01', (expected) => {
      row(expected, '11').valueCell = 'D10';
      row(expected, '12').nameCell = 'B10';
    });
    expect(faults).toEqual([
      '11: name and value in two rows',
      '11: D10 shows =较高',
      '12: B10 shows 12-质量指标',
    ]);
  });

  it('finds a wrong number, operator, unit, and words beside a number', () => {
    const faults = faultsWhen('F15', (expected) => {
      row(expected, '11').target.number = 30;
      row(expected, '12').target.operator = '≤';
      row(expected, '21').target.unit = '元整';
      row(expected, '31').target.qualitative = '95\\%$';
    });
    expect(faults).toEqual([
      '11: no 30 in $\\geq 300/件$',
      '12: no ≤ in $\\geq 98\\%$',
      '21: no 元整 in $\\geq 300\\text{万元}$',
      '31: 2 readings of the target',
    ]);
  });

  it('finds a field that stands elsewhere, a wrong amount and a blank that is none', () => {
    const faults = faultsWhen('F16', (expected) => {
      const { projectName, annualAmount, attribute } = expected.fields;
      if (projectName) projectName.cell = 'D2';
      if (annualAmount) annualAmount.yuan = 2_000_000;
      if (attribute) attribute.cell = 'C4';
    });
    expect(faults).toEqual([
      'projectName: D2 shows , not 政府购买社会服务参与社区矫正工作项目',
      'attribute: C4 is not blank',
      'annualAmount: 20万元 is not 2000000元',
    ]);
  });

  it('finds codes out of order, a missing row and a wrong category', () => {
    expect(faultsWhen('F02', (expected) => void expected.indicators.reverse())).toHaveLength(1);
    expect(faultsWhen('F02', (expected) => void expected.indicators.pop())).toHaveLength(1);
    expect(faultsWhen('F02', (expected) => (row(expected, '14').level2 = '质量指标'))).toHaveLength(1);
  });

  it('takes digits with a misplaced comma only where another cell settles them', () => {
    expect(faultsWhen('F24', (expected) => (expected.corrections = []))).toEqual([
      'annualAmount: 62,905,469万元 is not 629054.69元',
      '14: no 629054.69 in =629054,69元',
    ]);
  });
});

describe('expectations of other agencies', () => {
  it('have the shape of those of the sample forms', () => {
    const indicators = elsewhereForms().map(({ id, expectation }) => [
      id.slice(0, 2),
      expectation.forms.map((form) => form.indicators.length),
    ]);
    expect(indicators).toEqual([
      ['02', [8]],
      ['09', [9]],
      ['15', [7]],
      ['21', [9]],
      ['26', [8, 5]],
      ['34', [11]],
    ]);
  });
});

describe('parseTsv', () => {
  it('keeps addresses, leaves blanks out and tells figures from text', () => {
    const sheet = parseTsv('S', '\n\t项目名称\t\t12.5\r\n\t =12\t062\t-3\n');
    expect(sheet.usedRange).toEqual({ top: 2, left: 2, bottom: 3, right: 4 });
    expect(sheet.cells.map(({ row, column, text, value, kind }) => [row, column, text, value, kind])).toEqual(
      [
        [2, 2, '项目名称', '项目名称', 'text'],
        [2, 4, '12.5', 12.5, 'number'],
        [3, 2, ' =12', ' =12', 'text'],
        [3, 3, '062', '062', 'text'],
        [3, 4, '-3', -3, 'number'],
      ],
    );
    expect(parseTsv('S', '').usedRange).toBeNull();
  });
});
