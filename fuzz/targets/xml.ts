import { decodePart, detectEncoding, encodePart } from '../../src/hosts/file/package/part-encoding';
import { PackageError } from '../../src/hosts/file/package/package-error';
import { parseDocument, printDocument } from '../../src/hosts/file/package/xml';
import { surveySheetXml } from '../../src/hosts/file/read-sheet-xml';
import { DEFAULT_READ_LIMITS } from '../../src/hosts/file/read-limits';
import { unzipSync } from 'fflate';
import { featureWorkbooks } from '../feature-workbooks';
import { mutateXml } from '../mutate-xml';
import { readText, writeText } from '../mutate-text';
import { orRefused, same } from '../promises';
import type { Target } from '../target';

/** Parts of a package: XML that prints back exactly as it was read. */
export const target: Target = {
  seeds: () =>
    featureWorkbooks()
      .flatMap((bytes) => Object.entries(unzipSync(bytes)))
      .filter(([name]) => /\.(xml|rels|vml)$/.test(name))
      .map(([, part]) => part),
  mutate: (input, material) => writeText(mutateXml(readText(input), material)),
  run(input) {
    surveySheetXml(input.slice(), { cells: 0, merges: 0 }, DEFAULT_READ_LIMITS);
    const text = readText(input);
    const encoding = detectEncoding(encodePart(text, detectEncoding(input)));
    orRefused([PackageError], () => {
      const source = decodePart(encodePart(text, encoding), encoding);
      const document = parseDocument(source, 'xl/a.xml');
      same(printDocument(document), source, 'printed as read');
      const { root } = document;
      for (const element of root.descendants()) {
        element.attribute('r');
        element.attributeNS(['http://schemas.openxmlformats.org/officeDocument/2006/relationships'], 'id');
        element.isBlank();
      }
      root.text();
      same(root.clone().toString(), root.toString(), 'a clone prints the same');
      root.setAttribute('x', '"<&>\n');
      same(root.attribute('x'), '"<&>\n', 'an attribute that was set');
      root.setAttribute('x', null);
      parseDocument(printDocument(document), 'xl/a.xml');
    });
  },
};
