import type { CellAddress, RowShift } from '../../../sheet';
import { shiftFormula, translateFormula } from './formula-references';
import type { XmlElement } from './xml';

interface SharedGroup {
  readonly address: CellAddress;
  readonly master: XmlElement;
  readonly members: { readonly address: CellAddress; readonly element: XmlElement }[];
}

export interface FormulaCell {
  readonly address: CellAddress;
  readonly element: XmlElement;
}

/**
 * A shared formula is written once and read relative to its first cell by the others. A shift can move the cells
 * it refers to differently for each of them; such a group is written out cell by cell. Others stay shared.
 */
export function writeOutTornGroups(
  formulas: readonly FormulaCell[],
  ownSheet: string,
  shiftedSheet: string,
  shift: RowShift,
): void {
  for (const group of sharedGroups(formulas)) {
    const source = group.master.text();
    const own = (address: CellAddress) =>
      translateFormula(source, address.row - group.address.row, address.column - group.address.column);
    const shifts = (text: string) => shiftFormula(text, ownSheet, shiftedSheet, shift) !== text;
    const movesItself = ownSheet === shiftedSheet;
    if (!movesItself && !shifts(source) && !group.members.some(({ address }) => shifts(own(address))))
      continue;
    if (movesItself && !group.members.some(({ address }) => shifts(own(address)) || address.row >= shift.at))
      continue;
    for (const { address, element } of group.members) {
      const text = own(address);
      for (const name of ['t', 'ref', 'si']) element.setAttribute(name, null);
      element.setText(text);
    }
  }
}

function sharedGroups(formulas: readonly FormulaCell[]): SharedGroup[] {
  const groups = new Map<string, SharedGroup>();
  const shared = formulas.filter(({ element }) => element.attribute('t') === 'shared');
  for (const { address, element } of shared) {
    const reference = element.attribute('ref');
    if (reference === null) continue;
    groups.set(element.attribute('si') ?? '', { address, master: element, members: [] });
  }
  for (const { address, element } of shared) {
    groups.get(element.attribute('si') ?? '')?.members.push({ address, element });
  }
  return [...groups.values()];
}
