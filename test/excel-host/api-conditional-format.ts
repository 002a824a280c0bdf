import { rangesIntersect, type RangeAddress } from '../../src/sheet';
import { ApiObject, type ApiDefinition, type ApiProperty } from './api-object';
import { ExcelApiError } from './excel-error';
import type { ExcelConditionalFormat, ExcelSheet } from './excel-sheet';

interface FormatRef {
  readonly sheet: ExcelSheet;
  readonly format: ExcelConditionalFormat;
}

const RULE: ApiDefinition<FormatRef> = {
  type: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, value: string) => {
        format.formula = value.startsWith('=') ? value : `=${value}`;
      },
    },
  },
};

/** A bag of looks. */
function looks<Self>(
  names: readonly string[],
  bag: (self: Self) => Record<string, unknown>,
): Record<string, ApiProperty<Self>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        get: (self: Self) => bag(self)[name] ?? null,
        set: (self: Self, value: unknown) => {
          bag(self)[name] = value;
        },
      },
    ]),
  );
}

const FILL: ApiDefinition<FormatRef> = {
  type: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ format }) => format.fill,
      set: ({ format }, value: string) => {
        format.fill = value;
      },
    },
  },
};

const FONT: ApiDefinition<FormatRef> = {
  type: 'ConditionalRangeFont',
  properties: looks(['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'], ({ format }) => format.font),
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

const BORDER: ApiDefinition<Record<string, unknown>> = {
  type: 'ConditionalRangeBorder',
  properties: {
    ...looks<Record<string, unknown>>(['Color'], (border) => border),
    Style: {
      get: (border) => border['Style'] ?? 'None',
      set: (border, value: string) => {
        if (!STYLES.includes(value)) throw new ExcelApiError('InvalidArgument');
        border['Style'] = value;
      },
    },
  },
};

const BORDERS: ApiDefinition<FormatRef> = {
  type: 'ConditionalRangeBorderCollection',
  item: ({ format }, side) => {
    if (!SIDES.includes(side)) throw new ExcelApiError('InvalidArgument');
    const border = format.borders.get(side) ?? {};
    format.borders.set(side, border);
    return ApiObject.of(BORDER, border);
  },
};

const LOOK: ApiDefinition<FormatRef> = {
  type: 'ConditionalRangeFormat',
  navigation: {
    Fill: { run: (ref) => ApiObject.of(FILL, ref) },
    Font: { run: (ref) => ApiObject.of(FONT, ref) },
    Borders: { run: (ref) => ApiObject.of(BORDERS, ref) },
  },
};

const CUSTOM: ApiDefinition<FormatRef> = {
  type: 'CustomConditionalFormat',
  navigation: {
    Rule: { run: (ref) => ApiObject.of(RULE, ref) },
    Format: { run: (ref) => ApiObject.of(LOOK, ref) },
  },
};

const CONDITIONAL_FORMAT: ApiDefinition<FormatRef> = {
  type: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ format }) => format.priority,
      set: ({ sheet, format }, value: number) => sheet.prioritise(format, value),
    },
  },
  navigation: {
    Custom: {
      run: (ref) => {
        if (ref.format.type !== 'Custom') throw new ExcelApiError('InvalidArgument');
        return ApiObject.of(CUSTOM, ref);
      },
    },
    CustomOrNullObject: {
      run: (ref) =>
        ref.format.type === 'Custom'
          ? ApiObject.of(CUSTOM, ref)
          : ApiObject.nothing('CustomConditionalFormat'),
    },
  },
  methods: {
    Delete: {
      run: ({ sheet, format }: FormatRef) => {
        if (sheet.protected) throw new ExcelApiError('AccessDenied');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      },
    },
  },
};

export interface FormatsRef {
  readonly sheet: ExcelSheet;
  readonly areas: RangeAddress[];
}

const CONDITIONAL_FORMATS: ApiDefinition<FormatsRef> = {
  type: 'ConditionalFormatCollection',
  items: ({ sheet, areas }) =>
    sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => areas.some((other) => rangesIntersect(area, other))))
      .map((format) => ApiObject.of(CONDITIONAL_FORMAT, { sheet, format })),
  item: ({ sheet }, id) => {
    const format = sheet.conditionalFormats.find((one) => one.id === id);
    if (!format) throw new ExcelApiError('ItemNotFound');
    return ApiObject.of(CONDITIONAL_FORMAT, { sheet, format });
  },
  methods: {
    Add: {
      run: ({ sheet, areas }: FormatsRef, type: string) =>
        ApiObject.of(CONDITIONAL_FORMAT, { sheet, format: sheet.addConditionalFormat(areas, type) }),
    },
    GetCount: { run: ({ sheet }: FormatsRef) => sheet.conditionalFormats.length },
    ClearAll: { run: ({ sheet, areas }: FormatsRef) => sheet.clearConditionalFormats(areas) },
  },
};

export function conditionalFormatsOf(ref: FormatsRef): ApiObject {
  return ApiObject.of(CONDITIONAL_FORMATS, ref);
}
