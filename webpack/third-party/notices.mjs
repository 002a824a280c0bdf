/** Every package with its version and terms, and after that each text once, with the packages that it is of. */
export function notices(packages) {
  const named = ({ name, version }) => `${name} ${version}`;
  const owners = new Map();
  for (const one of packages) {
    for (const text of one.texts) owners.set(text, [...(owners.get(text) ?? []), named(one)]);
  }
  const rule = '='.repeat(80);
  return [
    '绩效目标助手包含下列第三方软件，许可全文在后。',
    'This program contains the software listed here. The texts of the licences follow.',
    '',
    ...packages.map((one) => `${named(one)}: ${one.terms}`),
    ...[...owners].flatMap(([text, of]) => ['', rule, ...of, rule, '', text]),
    '',
  ].join('\n');
}
