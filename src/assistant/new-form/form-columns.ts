import type { Profile } from '../../checking';
import type { Category } from '../../indicator';
import { BLANK_MARK } from './blank-mark';
import { categoriesOf, type FormRow } from './form-rows';

/** A column of the indicator table of a new form. */
export interface FormColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly text: (row: FormRow) => string;
  /** Null: nothing is advised on it. */
  readonly help: { readonly choices: readonly string[] | null; readonly advice: string } | null;
}

const SIGNS = ['≥', '≤', '=', '>', '<', '定性'];
const NAME_ADVICE = '写“对象＋度量”，如“设备验收合格率”。不写做法、口号和升降。';

/** `1-产出指标`, `11-数量指标`: as county forms write them. */
const codedLevel1 = ({ code, level1 }: Category): string =>
  code === null ? level1 : `${code.charAt(0)}-${level1}`;
const codedLevel2 = ({ code, level2 }: Category): string => (code === null ? level2 : `${code}-${level2}`);

const OLD_COLUMNS: readonly FormColumn[] = [
  { heading: '一级指标', width: 18, text: ({ category }) => codedLevel1(category), help: null },
  {
    heading: '二级指标',
    width: 24,
    text: ({ category }) => codedLevel2(category),
    help: {
      choices: categoriesOf({ taxonomy: 'old' }).map(codedLevel2),
      advice: '带编码，从列表中选；增加一行时也选一个。',
    },
  },
  { heading: '三级指标', width: 44, text: ({ name }) => name, help: { choices: null, advice: NAME_ADVICE } },
  {
    heading: '绩效值',
    width: 28,
    text: ({ value }) => value,
    help: {
      choices: null,
      advice: '符号＋数字＋单位，如“≥95%”“≤25万元”。文字值不加符号，并注明判定标准。',
    },
  },
];

const NEW_COLUMNS: readonly FormColumn[] = [
  { heading: '一级指标', width: 16, text: ({ category }) => category.level1, help: null },
  {
    heading: '二级指标',
    width: 20,
    text: ({ category }) => category.level2,
    help: { choices: categoriesOf({ taxonomy: 'new' }).map(({ level2 }) => level2), advice: '从列表中选。' },
  },
  { heading: '三级指标', width: 40, text: ({ name }) => name, help: { choices: null, advice: NAME_ADVICE } },
  {
    heading: '指标性质',
    width: 16,
    text: (row) => valueParts(row).sign,
    help: { choices: SIGNS, advice: '从列表中选；文字值选“定性”。' },
  },
  {
    heading: '指标值',
    width: 18,
    text: (row) => valueParts(row).figure,
    help: { choices: null, advice: '只填数字或文字；符号和单位各在其列。' },
  },
  { heading: '计量单位', width: 12, text: (row) => valueParts(row).unit, help: null },
];

/** The old system's forms have the whole value in one cell; the new system's keep sign and unit apart. */
export function formColumns({ taxonomy }: Pick<Profile, 'taxonomy'>): readonly FormColumn[] {
  return taxonomy === 'old' ? OLD_COLUMNS : NEW_COLUMNS;
}

interface ValueParts {
  readonly sign: string;
  readonly figure: string;
  readonly unit: string;
}

/** Of a figure as it was drafted; of a blank as the library has them. */
function valueParts({ value, entry, open }: FormRow): ValueParts {
  const [, sign, figure, unit] = /^([≥≤=<>])(-?\d+(?:\.\d+)?)(\D*)$/.exec(value) ?? [];
  if (sign !== undefined && figure !== undefined) return { sign, figure, unit: unit ?? '' };
  if (value !== '' && open && entry?.unit && SIGNS.includes(entry.direction)) {
    return { sign: entry.direction, figure: BLANK_MARK, unit: entry.unit };
  }
  return { sign: entry?.direction === '定性' ? '定性' : '', figure: value, unit: '' };
}
