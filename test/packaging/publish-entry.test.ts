import { publishEntry, withEntry, withoutEntry } from '../../scripts/packaging/publish-entry';

const ours = { name: 'jixiao', version: '1.2.0' };
const OTHERS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<jsplugins>
  <jspluginonline name="oa-assist" type="wps" url="http://127.0.0.1:3889/" debug="" enable="enable_dev" install="null"/>
  <!-- <jsplugin name="jixiao" type="et" url="kept as a remark"/> -->
  <jsplugin enable="enable_dev" url="seal_2.0" version="2.0" type="et" name='seal'></jsplugin>
</jsplugins>
`;

describe('our entry in publish.xml', () => {
  test('makes the file where there is none', () => {
    const made = withEntry('', ours);
    expect(made).toContain('<jsplugins>');
    expect(made).toContain(publishEntry(ours));
    expect(made).toContain('url="jixiao_1.2.0"');
  });

  test("leaves other vendors' entries as they are, to the character", () => {
    const merged = withEntry(OTHERS, ours);
    expect(merged.replace(`  ${publishEntry(ours)}\n`, '')).toBe(OTHERS);
  });

  test('is replaced by a newer one, wherever it stands, and stays one', () => {
    const older = OTHERS.replace(
      '<jspluginonline',
      '<jsplugin type="et" name="jixiao" url="jixiao_0.9.0" version="0.9.0"></jsplugin>\n  <jspluginonline',
    ).replace(
      '</jsplugins>',
      '  <jspluginonline name="jixiao" type="et" url="http://127.0.0.1:3000/"/>\n</jsplugins>',
    );
    const merged = withEntry(older, ours);
    expect(merged).not.toContain('0.9.0');
    expect(merged).not.toContain('127.0.0.1:3000');
    expect(merged.split(publishEntry(ours))).toHaveLength(2);
    for (const kept of ['name="oa-assist"', "name='seal'", 'kept as a remark'])
      expect(merged).toContain(kept);
    expect(withEntry(merged, ours)).toBe(merged);
  });

  test('goes without a trace', () => {
    expect(withoutEntry(withEntry(OTHERS, ours), 'jixiao')).toBe(OTHERS);
    expect(withoutEntry(OTHERS, 'jixiao')).toBe(OTHERS);
  });

  test('a list without entries, and a file that is no list', () => {
    expect(withEntry('<jsplugins/>', ours)).toBe(`<jsplugins>\n  ${publishEntry(ours)}\n</jsplugins>`);
    expect(() => withEntry('<html></html>', ours)).toThrow('没有改动');
  });

  test('names that merely contain ours are other vendors', () => {
    const other = '<jsplugins>\n  <jsplugin name="jixiao-plus" url="x"/>\n</jsplugins>\n';
    expect(withEntry(other, ours)).toContain('name="jixiao-plus"');
    expect(withoutEntry(other, 'jixiao')).toBe(other);
  });
});
