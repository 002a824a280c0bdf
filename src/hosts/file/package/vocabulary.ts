/**
 * The names that OOXML gives things. Each comes twice: as ISO 29500 Transitional writes it, and as Strict does.
 */
export const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
] as const;
export const DOCUMENT_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const;
export const SHEET_DRAWING = [
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
] as const;
export const CUSTOM_PROPERTIES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties',
] as const;
export const VARIANT_TYPES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
] as const;

export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** `xm:sqref`, `xm:f` of the extensions since Excel 2010. */
export const EXCEL_MAIN = 'http://schemas.microsoft.com/office/excel/2006/main';

export type RelationshipName =
  | 'officeDocument'
  | 'worksheet'
  | 'sharedStrings'
  | 'styles'
  | 'comments'
  | 'vmlDrawing'
  | 'drawing'
  | 'table'
  | 'pivotTable'
  | 'pivotCacheDefinition'
  | 'calcChain'
  | 'custom-properties'
  | 'threadedComment';

const STRICT_NAMES: Partial<Record<RelationshipName, string>> = { 'custom-properties': 'customProperties' };
const THREADED_COMMENT = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/** The type of a relationship, as a transitional or strict package writes it. */
export function relationshipType(name: RelationshipName, strict: boolean): string {
  if (name === 'threadedComment') return THREADED_COMMENT;
  return strict
    ? `${DOCUMENT_RELATIONSHIPS[1]}/${STRICT_NAMES[name] ?? name}`
    : `${DOCUMENT_RELATIONSHIPS[0]}/${name}`;
}

export function isRelationship(type: string, name: RelationshipName): boolean {
  return type === relationshipType(name, false) || type === relationshipType(name, true);
}

export const CONTENT_TYPE = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;
