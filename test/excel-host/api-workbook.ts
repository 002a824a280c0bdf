import { MAX_COLUMN, MAX_ROW } from '../../src/sheet';
import { commentsOf, notesOf } from './api-notes';
import { ApiObject, type ApiDefinition } from './api-object';
import { rangeAreasOf, rangeOf } from './api-range';
import { ExcelApiError } from './excel-error';
import { parseAddress, type ExcelSheet } from './excel-sheet';
import { EVENT, type ExcelWorkbook } from './excel-workbook';

/** What a host keeps beside the workbook: who listens to which event. */
export interface HostSession {
  readonly workbook: ExcelWorkbook;
  /** `type:target` of events that an add-in has asked for. */
  readonly subscriptions: Set<string>;
}

interface SheetRef {
  readonly session: HostSession;
  readonly sheet: ExcelSheet;
}

const WHOLE = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

function subscribing<Self>(
  event: string,
  type: number,
  since: string,
  target: (self: Self) => { readonly session: HostSession; readonly id: string },
): NonNullable<ApiDefinition<Self>['methods']> {
  return {
    [`_Register${event}Event`]: {
      since,
      run: (self: Self) => {
        const { session, id } = target(self);
        session.subscriptions.add(`${type}:${id}`);
      },
    },
    [`_Unregister${event}Event`]: {
      since,
      run: (self: Self) => {
        const { session, id } = target(self);
        session.subscriptions.delete(`${type}:${id}`);
      },
    },
  };
}

const ofSheet = ({ session, sheet }: SheetRef) => ({ session, id: sheet.id });
const ofAll = (session: HostSession) => ({ session, id: 'Workbook' });

const PROTECTION: ApiDefinition<SheetRef> = {
  type: 'WorksheetProtection',
  properties: { Protected: { since: '1.2', get: ({ sheet }) => sheet.protected } },
};

const WORKSHEET: ApiDefinition<SheetRef> = {
  type: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name },
    Visibility: { get: ({ sheet }) => (sheet.visible ? 'Visible' : 'Hidden') },
  },
  navigation: {
    Protection: { since: '1.2', run: (ref) => ApiObject.of(PROTECTION, ref) },
    Comments: { since: '1.10', run: ({ session, sheet }) => commentsOf(session.workbook, sheet) },
    Notes: { since: '1.18', run: ({ session, sheet }) => notesOf(session.workbook, sheet) },
  },
  methods: {
    Activate: { run: ({ session, sheet }: SheetRef) => session.workbook.activate(sheet) },
    GetRange: {
      run: ({ session, sheet }: SheetRef, address?: string | null) =>
        rangeOf(session.workbook, sheet, address ? parseAddress(address) : WHOLE),
    },
    GetRangeByIndexes: {
      since: '1.7',
      run: ({ session, sheet }: SheetRef, row: number, column: number, rows: number, columns: number) =>
        rangeOf(session.workbook, sheet, {
          top: row + 1,
          left: column + 1,
          bottom: row + rows,
          right: column + columns,
        }),
    },
    GetRanges: {
      since: '1.9',
      run: ({ session, sheet }: SheetRef, addresses: string) =>
        rangeAreasOf(session.workbook, sheet, addresses.split(',').map(parseAddress)),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      run: ({ session, sheet }: SheetRef, valuesOnly?: boolean | null) => {
        const range = sheet.usedRange(valuesOnly ?? false);
        return range ? rangeOf(session.workbook, sheet, range) : ApiObject.nothing('Range');
      },
    },
    ...subscribing('DataChanged', EVENT.changed, '1.7', ofSheet),
    ...subscribing('SelectionChanged', EVENT.selectionChanged, '1.7', ofSheet),
    ...subscribing('Activated', EVENT.activated, '1.7', ofSheet),
  },
};

const WORKSHEETS: ApiDefinition<HostSession> = {
  type: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => ApiObject.of(WORKSHEET, { session, sheet })),
  item: (session, key) => worksheet(session, key) ?? notFound(),
  methods: {
    GetActiveWorksheet: {
      run: (session: HostSession) => ApiObject.of(WORKSHEET, { session, sheet: session.workbook.active }),
    },
    GetItemOrNullObject: {
      since: '1.4',
      run: (session: HostSession, key: string) => worksheet(session, key) ?? ApiObject.nothing('Worksheet'),
    },
    ...subscribing('DataChanged', EVENT.changed, '1.9', ofAll),
    ...subscribing('SelectionChanged', EVENT.selectionChanged, '1.9', ofAll),
    ...subscribing('Activated', EVENT.activated, '1.7', ofAll),
  },
};

interface PropertyRef {
  readonly workbook: ExcelWorkbook;
  readonly key: string;
}

/** Custom properties outside of the web are cut at this length, says the documentation. */
const MAX_PROPERTY = 255;

const CUSTOM_PROPERTY: ApiDefinition<PropertyRef> = {
  type: 'CustomProperty',
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ workbook, key }) => workbook.properties.get(key) },
  },
  methods: {
    Delete: { run: ({ workbook, key }: PropertyRef) => workbook.properties.delete(key) },
  },
};

const CUSTOM_PROPERTIES: ApiDefinition<ExcelWorkbook> = {
  type: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.properties.keys()].map((key) => ApiObject.of(CUSTOM_PROPERTY, { workbook, key })),
  item: (workbook, key) => {
    if (!workbook.properties.has(key)) return notFound();
    return ApiObject.of(CUSTOM_PROPERTY, { workbook, key });
  },
  methods: {
    Add: {
      run: (workbook: ExcelWorkbook, key: string, value: string) => {
        workbook.properties.set(key.slice(0, MAX_PROPERTY), value.slice(0, MAX_PROPERTY));
        return ApiObject.of(CUSTOM_PROPERTY, { workbook, key });
      },
    },
    GetItemOrNullObject: {
      run: (workbook: ExcelWorkbook, key: string) =>
        workbook.properties.has(key)
          ? ApiObject.of(CUSTOM_PROPERTY, { workbook, key })
          : ApiObject.nothing('CustomProperty'),
    },
  },
};

const PROPERTIES: ApiDefinition<ExcelWorkbook> = {
  type: 'DocumentProperties',
  navigation: { Custom: { run: (workbook) => ApiObject.of(CUSTOM_PROPERTIES, workbook) } },
};

const WORKBOOK: ApiDefinition<HostSession> = {
  type: 'Workbook',
  properties: { Name: { since: '1.7', get: ({ workbook }) => workbook.name } },
  navigation: {
    Worksheets: { run: (session) => ApiObject.of(WORKSHEETS, session) },
    Properties: { since: '1.7', run: ({ workbook }) => ApiObject.of(PROPERTIES, workbook) },
  },
  methods: {
    GetSelectedRange: {
      run: ({ workbook }: HostSession) => rangeOf(workbook, workbook.active, workbook.selection),
    },
  },
};

export function workbookOf(session: HostSession): ApiObject {
  return ApiObject.of(WORKBOOK, session);
}

function worksheet(session: HostSession, key: string): ApiObject | null {
  const sheet = session.workbook.sheet(key);
  return sheet ? ApiObject.of(WORKSHEET, { session, sheet }) : null;
}

function notFound(): never {
  throw new ExcelApiError('ItemNotFound');
}
