import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { openEditable, saveEdited } from '../../src/cli/editable-workbook';
import { speak } from '../../src/cli/messages';
import { FileHost } from '../../src/hosts/file/file-host';
import { WorkbookFile } from '../../src/hosts/file/workbook-file';
import { formatCell, type Edit } from '../../src/sheet';
import { SAMPLES, scratch } from './scratch';

const at = scratch();
const say = speak('zh');

function edit(cell: string, expected: string, text: string): Edit {
  return { kind: 'setText', sheet: 'F01', cell, expected, text };
}

/** The file as another program saves it while ours is at work. */
async function saveElsewhere(path: string, change: Edit): Promise<void> {
  const host = new FileHost(WorkbookFile.open(new Uint8Array(readFileSync(path)), path));
  await host.apply([change], '');
  writeFileSync(path, host.file.bytes);
}

describe('a file that another program saves between reading and writing', () => {
  const opened = async (name: string) => {
    const path = at(name);
    copyFileSync(SAMPLES, path);
    const host = await openEditable(path, {}, say, 'zh');
    const target = { title: '修改', input: path, output: path, overwrite: true };
    return { path, save: (edits: readonly Edit[]) => saveEdited(host, edits, target, say, 'zh') };
  };
  const textIn = (path: string, cell: string) =>
    WorkbookFile.open(new Uint8Array(readFileSync(path)), path)
      .snapshot.sheets.find(({ name }) => name === 'F01')
      ?.cells.find((one) => formatCell(one) === cell)?.text;

  test('keeps what that one wrote', async () => {
    const { path, save } = await opened('别处改过.xlsx');
    await saveElsewhere(path, edit('D11', textIn(path, 'D11') ?? '', '别处写的'));
    await save([edit('D10', '=较高', '较高')]);
    expect([textIn(path, 'D10'), textIn(path, 'D11')]).toEqual(['较高', '别处写的']);
  });

  test('is left as that one saved it where the two meet in a cell', async () => {
    const { path, save } = await opened('同一格.xlsx');
    await saveElsewhere(path, edit('D10', '=较高', '别处写的'));
    const left = readFileSync(path);
    await expect(save([edit('D10', '=较高', '较高')])).rejects.toThrow('F01」的 D10 已被改动，没有写入');
    expect(readFileSync(path).equals(left)).toBe(true);
  });
});
