import type { OpcPackage } from './opc-package';
import { PackageError } from './package-error';
import { SheetPart } from './sheet-part';
import { DOCUMENT_RELATIONSHIPS, isRelationship, SPREADSHEET } from './vocabulary';
import type { XmlElement } from './xml';

/** The workbook part: which sheets there are, and the names defined over them. */
export class WorkbookPart {
  readonly opc: OpcPackage;
  readonly name: string;
  readonly root: XmlElement;
  /** Worksheets in tab order; chart sheets and macro sheets are left out. */
  readonly sheets: readonly SheetPart[];
  /** Names of all sheets in tab order, whatever their kind: what localSheetId counts. */
  readonly sheetNames: readonly string[];

  /** Throws PackageError 'notWorkbook' or 'damaged'. */
  constructor(opc: OpcPackage) {
    this.opc = opc;
    const [main] = opc.relationships('').of('officeDocument');
    if (!main) throw new PackageError('notWorkbook');
    this.name = main.target;
    this.root = opc.xml(main.target);
    if (this.root.local !== 'workbook' || !(SPREADSHEET as readonly string[]).includes(this.root.uri)) {
      throw new PackageError('notWorkbook');
    }
    const relationships = opc.relationships(this.name).all();
    const elements = this.root.child('sheets')?.childrenNamed('sheet') ?? [];
    this.sheetNames = elements.map((element) => element.attribute('name') ?? '');
    this.sheets = elements.flatMap((element) => {
      const id = element.attributeNS(DOCUMENT_RELATIONSHIPS, 'id');
      const found = relationships.find((relationship) => relationship.id === id);
      if (!found?.target || !isRelationship(found.type, 'worksheet')) return [];
      return [
        new SheetPart(this, {
          partName: found.target,
          name: element.attribute('name') ?? '',
          sheetId: element.attribute('sheetId') ?? '',
        }),
      ];
    });
  }

  /** ISO 29500 Strict rather than Transitional. */
  get strict(): boolean {
    return this.root.uri === SPREADSHEET[1];
  }

  definedNames(): XmlElement[] {
    return this.root.child('definedNames')?.childrenNamed('definedName') ?? [];
  }

  /** Whether sheets may not be added, removed or renamed. Writing into sheets is not concerned. */
  get structureLocked(): boolean {
    return isTrue(this.root.child('workbookProtection')?.attribute('lockStructure') ?? null);
  }
}

/** xsd:boolean */
export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true';
}
