import { MAX_COLUMN, MAX_ROW } from '../../src/sheet';
import { EtComments } from './et-comments';
import type { EtProgram, WorkbookState } from './et-program';
import { EtRange, parseAreas } from './et-range';
import { usedRange, type SheetState } from './sheet-state';

/** What a page of a WPS add-in sees: `Application`, in older versions `wps.EtApplication()`. */
export function pageOf(program: EtProgram): object {
  const application = applicationOf(program);
  if (program.version.oldEntry) return { wps: { EtApplication: () => application } };
  return { Application: application, wps: application };
}

type DeclaredApplication = Pick<Et.Application, 'ScreenUpdating' | 'DisplayAlerts' | 'Version'>;

function applicationOf(program: EtProgram): object {
  const application: DeclaredApplication & Record<string, unknown> = {
    get ScreenUpdating() {
      return program.screenUpdating;
    },
    set ScreenUpdating(on: boolean) {
      program.screenUpdating = on;
    },
    get DisplayAlerts() {
      return program.displayAlerts;
    },
    set DisplayAlerts(on: boolean) {
      program.displayAlerts = on;
    },
    Version: '12.0',
    CutCopyMode: false,
    get ActiveWorkbook() {
      program.calls += 1;
      return program.workbook ? workbookOf(program, program.workbook) : null;
    },
    get ActiveSheet() {
      program.calls += 1;
      const sheet = program.workbook?.sheets[program.activeSheet];
      return sheet ? worksheetOf(program, sheet) : null;
    },
    get Selection() {
      const { sheet, range } = program.selection;
      const state = program.workbook?.sheets.find(({ name }) => name === sheet);
      return state ? new EtRange(program, state, parseAreas(range)) : null;
    },
    get Workbooks() {
      return collection(program, program.workbooks, (workbook) => workbookOf(program, workbook));
    },
  };
  if (program.version.undoSteps) {
    application.DebugTools = {
      UndoTransBegin: () => program.beginTransaction(),
      UndoTransEnd: (_book: unknown, cancel: boolean, title: string) => program.endTransaction(cancel, title),
    };
  }
  if (program.version.apiEvent) {
    application.ApiEvent = {
      AddApiEventListener: (name: string, listener: (...told: unknown[]) => void) => {
        const listeners = program.listeners.get(name) ?? new Set();
        program.listeners.set(name, listeners.add(listener));
      },
      RemoveApiEventListener: (name: string, listener: (...told: unknown[]) => void) =>
        program.listeners.get(name)?.delete(listener),
    };
  }
  return application;
}

function workbookOf(program: EtProgram, state: WorkbookState): object {
  const workbook: Pick<Et.Workbook, 'FullName' | 'Activate'> & Record<string, unknown> = {
    FullName: state.fullName,
    Name: state.fullName.slice(state.fullName.lastIndexOf('\\') + 1),
    Activate: () => {
      program.activeWorkbook = program.workbooks.indexOf(state);
    },
    get ActiveSheet() {
      const sheet = state.sheets[program.activeSheet];
      return sheet ? worksheetOf(program, sheet) : null;
    },
    get Worksheets() {
      return collection(program, state.sheets, (sheet) => worksheetOf(program, sheet));
    },
    get CustomDocumentProperties() {
      return propertiesOf(program, state);
    },
  };
  if (program.version.windowHandles)
    workbook.Windows = collection(program, [state.window], (Hwnd) => ({ Hwnd }));
  return workbook;
}

function propertiesOf(program: EtProgram, state: WorkbookState): object {
  const property = (entry: [string, string]) => ({
    Name: entry[0],
    get Value() {
      program.calls += 1;
      // The program cuts longer texts.
      return entry[1].slice(0, 255);
    },
    Delete: () => {
      program.change('');
      state.properties = state.properties.filter((one) => one !== entry);
    },
  });
  return {
    get Count() {
      return state.properties.length;
    },
    Item: (index: number | string) => {
      const entry =
        typeof index === 'number'
          ? state.properties[index - 1]
          : state.properties.find(([name]) => name === index);
      if (!entry) throw new Error('no such property');
      return property(entry);
    },
    Add: (name: string, _linked: boolean, type: number, value: string) => {
      if (type !== 4) throw new Error('a text is type 4');
      if (state.properties.some(([other]) => other === name)) throw new Error('the property exists');
      program.change('');
      state.properties.push([name, value]);
    },
  };
}

type DeclaredSheet = Pick<Et.Worksheet, 'Name' | 'ProtectContents' | 'Visible' | 'Activate'>;

export function worksheetOf(program: EtProgram, state: SheetState): object {
  const range = (address: string) => {
    program.calls += 1;
    return new EtRange(program, state, parseAreas(address));
  };
  const lines = (areaOf: (first: number, last: number) => string) => ({
    Item: (index: number | string) => {
      if (typeof index === 'number') return range(areaOf(index, index));
      const [first = 0, last = first] = index.split(':').map(Number);
      return range(areaOf(first, last));
    },
  });
  const sheet: DeclaredSheet & Record<string, unknown> = {
    get Name() {
      program.calls += 1;
      return state.name;
    },
    set Name(name: string) {
      state.name = name;
    },
    get ProtectContents() {
      program.calls += 1;
      return state.protected;
    },
    get Visible() {
      return state.visible;
    },
    set Visible(visible: number) {
      state.visible = visible;
    },
    Activate: () => {
      const at = program.workbook?.sheets.indexOf(state) ?? -1;
      if (state.visible !== -1 || at < 0) throw new Error('1004');
      program.activeSheet = at;
    },
    Range: range,
    get Rows() {
      return lines((first, last) => `${first}:${last}`);
    },
    get Columns() {
      return {
        Item: (index: number) =>
          new EtRange(program, state, [{ top: 1, bottom: MAX_ROW, left: index, right: index }]),
      };
    },
    get Cells() {
      return new EtRange(program, state, [{ top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN }]);
    },
    get UsedRange() {
      program.calls += 1;
      return new EtRange(program, state, [usedRange(state)]);
    },
    get Comments() {
      return new EtComments(program, state);
    },
  };
  return sheet;
}

/** Counting begins at 1; members by Item alone. */
function collection<State>(
  program: EtProgram,
  states: readonly State[],
  objectOf: (state: State) => object,
): object {
  return {
    get Count() {
      program.calls += 1;
      return states.length;
    },
    Item: (index: number) => {
      program.calls += 1;
      const state = states[index - 1];
      if (state === undefined) throw new Error('index out of range; counting begins at 1');
      return objectOf(state);
    },
  };
}
