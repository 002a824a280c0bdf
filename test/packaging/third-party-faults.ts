export interface BillOfMaterials {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

/** What may ship: licences that ask for their text and no more, and Microsoft's client under its own terms. */
const MAY_SHIP = /^(?:0BSD|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0|ISC|MIT|Unlicense)$/;
const MICROSOFT = '@microsoft/office-js';

const RULE = '='.repeat(80);

/** What is wrong with a package's list of what it contains of others, a line each. */
export function thirdPartyFaults(bill: string, notices: string): string[] {
  const { components } = JSON.parse(bill) as BillOfMaterials;
  const [head = '', ...blocks] = notices.split(`\n${RULE}\n`);
  const withText = new Set<string>();
  for (let at = 0; at + 1 < blocks.length; at += 2)
    if (/copyright/i.test(blocks[at + 1] ?? ''))
      blocks[at]?.split('\n').forEach((name) => withText.add(name));
  const faults = components.flatMap(({ name, version, licenses, hashes }) => {
    const id = licenses[0]?.license.id ?? '';
    const named = `${name} ${version}`;
    return [
      ...(MAY_SHIP.test(id) || name === MICROSOFT ? [] : [`${named}: licence ${JSON.stringify(licenses)}`]),
      ...(head.includes(`\n${named}: `) ? [] : [`${named}: not in the notices`]),
      ...(withText.has(named) ? [] : [`${named}: no text of its licence`]),
      ...(/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? '') ? [] : [`${named}: no hash`]),
    ];
  });
  return components.length === 0 ? ['nothing is listed'] : faults;
}
