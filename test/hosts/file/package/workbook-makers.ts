import { deflateSync, crc32 } from 'node:zlib';
import { formulaSheet, partsOf, relationships, SHEET, SHEET_PART, zip, type Parts } from './workbook-files';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const XDR =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function pngOf(size: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(typeof crc32 === 'function' ? crc32(body) : crcOf(body));
    return Buffer.concat([head, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, 0xc0)]);
  const pixels = Buffer.concat(Array.from({ length: size }, () => row));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Node before 22.2 has no crc32. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

const ANCHOR =
  '<xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>';

const IMAGE: Parts = {
  'xl/drawings/drawing1.xml':
    `${DECLARATION}<xdr:wsDr ${XDR}><xdr:twoCellAnchor editAs="oneCell">${ANCHOR}<xdr:pic><xdr:nvPicPr>` +
    '<xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>' +
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="609600" cy="609600"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>' +
    '<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['rId1', 'image', '../media/image1.png']]),
  'xl/media/image1.png': pngOf(16),
};

const CHART: Parts = {
  'xl/drawings/drawing1.xml':
    `${DECLARATION}<xdr:wsDr ${XDR}><xdr:twoCellAnchor>${ANCHOR}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    '<xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic>' +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['rId1', 'chart', '../charts/chart1.xml']]),
  'xl/charts/chart1.xml':
    DECLARATION +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart>' +
    '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:cat><c:strRef><c:f>${SHEET}!$C$6:$C$10</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${SHEET}!$B$4:$B$8</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling>' +
    '<c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
    '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
};

const USER_NOTE =
  '<r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr><t>张三：</t></r>' +
  '<r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">\n请核对金额</t></r>';

function vml(cells: readonly (readonly [number, number])[]): string {
  const shapes = cells.map(
    ([row, column], at) =>
      ` <v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style='position:absolute;\r\n  margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;\r\n  visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">\r\n` +
      `  <v:fill color2="#ffffe1"/>\r\n  <v:shadow color="black" obscured="t"/>\r\n  <v:path o:connecttype="none"/>\r\n` +
      `  <v:textbox style='mso-direction-alt:auto'>\r\n   <div style='text-align:left'></div>\r\n  </v:textbox>\r\n` +
      `  <x:ClientData ObjectType="Note">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>\r\n` +
      `   <x:Anchor>\r\n    ${column + 1}, 15, ${row}, 10, ${column + 3}, 31, ${row + 4}, 9</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n` +
      `   <x:Row>${row}</x:Row>\r\n   <x:Column>${column}</x:Column>\r\n  </x:ClientData>\r\n </v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
    ' <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe">\r\n  <v:stroke joinstyle="miter"/>\r\n  <v:path gradientshapeok="t" o:connecttype="rect"/>\r\n </v:shapetype>' +
    shapes.join('') +
    '</xml>'
  );
}

function comments(entries: readonly (readonly [string, string])[]): string {
  const list = entries.map(
    ([ref, text]) => `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`,
  );
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

const VML_DEFAULT =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
const PNG_DEFAULT = '<Default Extension="png" ContentType="image/png"/>';
const LEGACY = '<legacyDrawing r:id="rId1"/>';

const THREAD_ID = '{0D2A7A63-6A07-4C2B-9A52-0F5B3B1C7E11}';
const PERSON_ID = '{5C7B2F10-1111-4C2B-9A52-0F5B3B1C7E22}';

/** One workbook for each thing that must come through. */
export const MAKERS: Readonly<Record<string, () => Uint8Array>> = {
  plain: () => zip(partsOf()),

  chart: () =>
    zip(
      partsOf({
        extras: { tail: '<drawing r:id="rId1"/>' },
        sheetRelationships: [['rId1', 'drawing', '../drawings/drawing1.xml']],
        overrides: [
          ['xl/drawings/drawing1.xml', DRAWING],
          ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
        ],
        parts: CHART,
      }),
    ),

  image: () =>
    zip(
      partsOf({
        extras: { tail: '<drawing r:id="rId1"/>' },
        sheetRelationships: [['rId1', 'drawing', '../drawings/drawing1.xml']],
        overrides: [['xl/drawings/drawing1.xml', DRAWING]],
        defaults: PNG_DEFAULT,
        parts: IMAGE,
      }),
    ),

  pivot: () =>
    zip(
      partsOf({
        workbookTail: '<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>',
        workbookRelationships: [['rId9', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
        second: {
          name: '透视',
          xml:
            `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>一级指标</t></is></c></row>` +
            '<row r="4"><c r="A4" t="inlineStr"><is><t>总计</t></is></c></row></sheetData></worksheet>',
        },
        overrides: [
          ['xl/pivotTables/pivotTable1.xml', `${SML}.pivotTable+xml`],
          ['xl/pivotCache/pivotCacheDefinition1.xml', `${SML}.pivotCacheDefinition+xml`],
          ['xl/pivotCache/pivotCacheRecords1.xml', `${SML}.pivotCacheRecords+xml`],
        ],
        parts: {
          'xl/worksheets/_rels/sheet2.xml.rels': relationships([
            ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
          ]),
          'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
            ['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
          ]),
          'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
            ['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'],
          ]),
          'xl/pivotTables/pivotTable1.xml':
            `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1" dataCaption="值" ` +
            'updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1">' +
            '<location ref="A3:A4" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="2">' +
            '<pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField>' +
            '<pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields></pivotTableDefinition>',
          'xl/pivotCache/pivotCacheDefinition1.xml':
            `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" refreshOnLoad="1" recordCount="1">` +
            `<cacheSource type="worksheet"><worksheetSource ref="A5:B10" sheet="${SHEET}"/></cacheSource><cacheFields count="2">` +
            '<cacheField name="一级指标" numFmtId="0"><sharedItems count="1"><s v="1-产出指标"/></sharedItems></cacheField>' +
            '<cacheField name="二级指标" numFmtId="0"><sharedItems count="1"><s v="11-数量指标"/></sharedItems></cacheField>' +
            '</cacheFields></pivotCacheDefinition>',
          'xl/pivotCache/pivotCacheRecords1.xml': `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><x v="0"/></r></pivotCacheRecords>`,
        },
      }),
    ),

  notes: () =>
    zip(
      partsOf({
        extras: { tail: LEGACY },
        sheetRelationships: [
          ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId2', 'comments', '../comments1.xml'],
        ],
        overrides: [['xl/comments1.xml', `${SML}.comments+xml`]],
        defaults: VML_DEFAULT,
        parts: {
          'xl/comments1.xml': comments([
            ['B4', USER_NOTE],
            ['D8', '<t>原值 90%</t>'],
          ]),
          'xl/drawings/vmlDrawing1.vml': vml([
            [3, 1],
            [7, 3],
          ]),
        },
      }),
    ),

  threaded: () =>
    zip(
      partsOf({
        extras: { tail: LEGACY },
        sheetRelationships: [
          ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId2', 'comments', '../comments1.xml'],
          [
            'rId3',
            'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
            '../threadedComments/threadedComment1.xml',
          ],
        ],
        workbookRelationships: [
          ['rId9', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
        ],
        overrides: [
          ['xl/comments1.xml', `${SML}.comments+xml`],
          ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
          ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
        ],
        defaults: VML_DEFAULT,
        parts: {
          'xl/comments1.xml':
            `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>tc=${THREAD_ID}</author></authors><commentList>` +
            `<comment ref="D6" authorId="0" shapeId="0"><text><t>[线程批注]\n\n批注:\n    为什么是 1 家？</t></text></comment></commentList></comments>`,
          'xl/drawings/vmlDrawing1.vml': vml([[5, 3]]),
          'xl/threadedComments/threadedComment1.xml':
            `${DECLARATION}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
            `<threadedComment ref="D6" dT="2025-01-02T03:04:05.00" personId="${PERSON_ID}" id="${THREAD_ID}"><text>为什么是 1 家？</text></threadedComment></ThreadedComments>`,
          'xl/persons/person.xml':
            `${DECLARATION}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
            `<person displayName="李四" id="${PERSON_ID}" userId="S::li" providerId="AD"/></personList>`,
        },
      }),
    ),

  conditionalFormats: () => {
    const parts = partsOf({
      extras: {
        afterMerges:
          '<conditionalFormatting sqref="D6:D8"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="%">' +
          '<formula>NOT(ISERROR(SEARCH("%",D6)))</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="B4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/>' +
          '<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
      },
    });
    const styles = String(parts['xl/styles.xml']).replace(
      '<dxfs count="0"/>',
      '<dxfs count="1"><dxf><font><color rgb="FF006100"/></font></dxf></dxfs>',
    );
    return zip({ ...parts, 'xl/styles.xml': styles });
  },

  validation: () =>
    zip(
      partsOf({
        extras: {
          afterMerges:
            '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="B6:B10">' +
            '<formula1>"11-数量指标,12-质量指标,13-时效指标"</formula1></dataValidation>' +
            '<dataValidation type="list" sqref="C8"><formula1>$D$6:$D$10</formula1></dataValidation></dataValidations>' +
            `<hyperlinks><hyperlink ref="C9" location="${SHEET}!A9" display="x"/></hyperlinks>`,
        },
      }),
    ),

  macros: () =>
    zip(
      partsOf({
        workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        workbookRelationships: [
          ['rId9', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
        ],
        defaults: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        parts: { 'xl/vbaProject.bin': new Uint8Array(4096).map((_, at) => (at * 31) & 0xff) },
      }),
    ),

  definedNames: () =>
    zip(
      partsOf({
        workbookTail:
          `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${SHEET}!$A$1:$D$10</definedName>` +
          `<definedName name="_xlnm.Print_Titles" localSheetId="0">${SHEET}!$1:$5</definedName>` +
          `<definedName name="绩效值">${SHEET}!$D$6:$D$10</definedName></definedNames>`,
        second: {
          name: '2025 年\'s & "汇总"',
          xml: formulaSheet([`COUNTA(${SHEET}!D6:D10)`, `${SHEET}!D10`, `${SHEET}!A1`]),
        },
      }),
    ),

  frozen: () =>
    zip(
      partsOf({
        extras: {
          views:
            '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>' +
            '<selection pane="bottomLeft" activeCell="C7" sqref="C7"/></sheetView></sheetViews>',
        },
      }),
    ),

  table: () =>
    zip(
      partsOf({
        extras: { tail: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
        sheetRelationships: [['rId1', 'table', '../tables/table1.xml']],
        overrides: [['xl/tables/table1.xml', `${SML}.table+xml`]],
        parts: {
          'xl/tables/table1.xml':
            `${DECLARATION}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="B5:D10" totalsRowShown="0"><autoFilter ref="B5:D10"/>` +
            '<tableColumns count="3"><tableColumn id="1" name="二级指标"/><tableColumn id="2" name="三级指标"/><tableColumn id="3" name="绩效值"/></tableColumns></table>',
        },
      }),
    ),

  strict: () => zip(toStrict(partsOf())),

  prefixed: () => zip(withPrefix(partsOf())),

  noStyles: () => {
    const parts = partsOf();
    delete parts['xl/styles.xml'];
    return zip({
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        /<Override PartName="\/xl\/styles[^>]*>/,
        '',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        /<Relationship Id="rId2"[^>]*>/,
        '',
      ),
      [SHEET_PART]: String(parts[SHEET_PART]).replace(/ s="\d"/g, ''),
    });
  },

  noSharedStrings: () => {
    const { 'xl/sharedStrings.xml': strings, ...parts } = partsOf();
    const texts = [...String(strings).matchAll(/<si>(.*?)<\/si>/g)].map((match) => match[1]);
    return zip({
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        /<Override PartName="\/xl\/shared[^>]*>/,
        '',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        /<Relationship Id="rId3"[^>]*>/,
        '',
      ),
      [SHEET_PART]: String(parts[SHEET_PART]).replace(
        /t="s"><v>(\d+)<\/v>/g,
        (_, index) => `t="inlineStr"><is>${texts[Number(index)]}</is>`,
      ),
    });
  },

  absoluteTargets: () => {
    const parts = partsOf();
    const name = 'xl/_rels/workbook.xml.rels';
    return zip({ ...parts, [name]: String(parts[name]).replace(/Target="/g, 'Target="/xl/') });
  },

  lineEnds: () => {
    const parts = partsOf();
    const crlf = (text: string) => `\ufeff${text.replace(/></g, '>\r\n<')}`;
    return zip({
      ...parts,
      [SHEET_PART]: crlf(String(parts[SHEET_PART])),
      'xl/styles.xml': crlf(String(parts['xl/styles.xml'])),
    });
  },
};

export function toStrict(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string'
        ? content
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
            .replace('<workbook ', '<workbook conformance="strict" ')
        : content,
    ]),
  );
}

function withPrefix(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string' && content.includes(`xmlns="${MAIN}"`)
        ? content.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
        : content,
    ]),
  );
}
