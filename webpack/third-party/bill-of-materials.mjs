/**
 * What is inside of a package, as CycloneDX 1.5. Without serial number and time, so that the same input gives the
 * same bytes; the hashes are those by which npm checked what it fetched.
 */
export function billOfMaterials({ name, version, packages, integrityOf }) {
  const component = (one) => ({
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    purl: purl(one),
    licenses: [{ license: /\s/.test(one.terms) ? { name: one.terms } : { id: one.terms } }],
    hashes: [sha512(integrityOf(one))],
  });
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: packages.map(component),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function sha512(integrity) {
  const [, base64] = /(?:^| )sha512-(\S+)/.exec(integrity) ?? [];
  if (base64 === undefined) throw new Error(`no SHA-512 in ${integrity}`);
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}
