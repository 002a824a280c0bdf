import type { OpcPackage } from './opc-package';
import { SheetRows } from './sheet-rows';
import { DOCUMENT_RELATIONSHIPS } from './vocabulary';
import { createElement, type XmlElement } from './xml';

/** What a sheet needs to know of its workbook. */
export interface SheetOwner {
  readonly opc: OpcPackage;
  readonly strict: boolean;
}

/** The order in which a worksheet's children must stand: CT_Worksheet, ECMA-376 Part 1, 18.3.1.99. */
const CHILD_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;
export type SheetChild = (typeof CHILD_ORDER)[number];

/** One worksheet part. */
export class SheetPart {
  readonly workbook: SheetOwner;
  readonly partName: string;
  readonly name: string;
  /** The number that calculation chain and other parts know the sheet by. */
  readonly sheetId: string;
  #rows: SheetRows | null = null;

  constructor(workbook: SheetOwner, facts: { partName: string; name: string; sheetId: string }) {
    this.workbook = workbook;
    this.partName = facts.partName;
    this.name = facts.name;
    this.sheetId = facts.sheetId;
  }

  get opc(): OpcPackage {
    return this.workbook.opc;
  }

  get root(): XmlElement {
    return this.opc.xml(this.partName);
  }

  get rows(): SheetRows {
    this.#rows ??= new SheetRows(this.ensureChild('sheetData'));
    return this.#rows;
  }

  child(local: SheetChild): XmlElement | null {
    return this.root.child(local);
  }

  ensureChild(local: SheetChild): XmlElement {
    return this.child(local) ?? this.insertChild(createElement(this.root, `<${local}/>`));
  }

  /** Puts a new child where the schema wants it: after everything that may stand before it, or beside it. */
  insertChild(element: XmlElement): XmlElement {
    const rank = (child: XmlElement) => CHILD_ORDER.indexOf(child.local as SheetChild);
    const wanted = rank(element);
    const next = this.root.elements().find((child) => rank(child) > wanted);
    const previous = next
      ? this.root.elements()[this.root.elements().indexOf(next) - 1]
      : this.root.elements().at(-1);
    // Beside an element rather than beside white space, so that taking it out again leaves no trace.
    if (previous) this.root.insertAfter(previous, element);
    else this.root.insert(0, element);
    return element;
  }

  /** Sets the reference to a related part, with the prefix that the file uses for it, or one declared on the spot. */
  setRelationshipId(element: XmlElement, id: string): void {
    const prefix = element.prefixFor(DOCUMENT_RELATIONSHIPS);
    if (prefix === null) {
      element.setAttribute('xmlns:r', DOCUMENT_RELATIONSHIPS[this.workbook.strict ? 1 : 0]);
    }
    element.setAttribute(`${prefix ?? 'r'}:id`, id);
  }
}
