import { pieceNames, propertyPieces } from '../../sheet';
import { memberOf, objectOf, PROPERTY_IS_TEXT, type EtWorkbook } from './et';

/** The custom document properties of a workbook, those of others too; null where this version has none. */
export function documentProperties(workbook: EtWorkbook): ReadonlyMap<string, string> | null {
  const properties = collectionOf(workbook);
  if (!properties) return null;
  return new Map(
    Array.from({ length: properties.Count }, (_, at): [string, string] => {
      const property = properties.Item(at + 1);
      return [property.Name, String(memberOf(property, 'Value') ?? '')];
    }),
  );
}

/** Keeps a text under a name, in pieces where it is long; null removes it. */
export function writeProperty(workbook: EtWorkbook, name: string, value: string | null): void {
  const properties = collectionOf(workbook);
  const present = documentProperties(workbook);
  if (!properties || !present) return;
  for (const piece of pieceNames(name, present.keys())) properties.Item(piece).Delete();
  if (value === null) return;
  for (const [piece, text] of propertyPieces(name, value))
    properties.Add(piece, false, PROPERTY_IS_TEXT, text);
}

function collectionOf(workbook: EtWorkbook): Kso.DocumentProperties | null {
  const properties = objectOf(workbook, 'CustomDocumentProperties');
  return properties && typeof Reflect.get(properties, 'Add') === 'function'
    ? (properties as Kso.DocumentProperties)
    : null;
}
