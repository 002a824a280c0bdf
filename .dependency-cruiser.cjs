/**
 * The one direction of imports. A layer may import itself and the layers listed for it, nothing else of ours.
 * Everything from sheet to assistant must also stay free of React, Office, WPS, the DOM and Node.
 */
const layers = {
  sheet: [],
  indicator: [],
  reading: ['sheet', 'indicator'],
  library: ['sheet', 'indicator'],
  hosts: ['sheet'],
  checking: ['sheet', 'indicator', 'reading', 'library'],
  editing: ['sheet', 'indicator', 'reading', 'library', 'checking'],
  // The assistant works through the port alone; which adapter stands behind it, it never knows.
  assistant: ['sheet', 'indicator', 'reading', 'library', 'checking', 'editing', 'hosts/host'],
  taskpane: ['sheet', 'indicator', 'reading', 'library', 'hosts', 'checking', 'editing', 'assistant'],
  // Buttons have no face of their own: they speak the pane's words and keep to its settings.
  commands: [
    'sheet',
    'indicator',
    'reading',
    'library',
    'hosts',
    'checking',
    'editing',
    'assistant',
    'taskpane',
  ],
  workbench: [
    'sheet',
    'indicator',
    'reading',
    'library',
    'hosts',
    'checking',
    'editing',
    'assistant',
    'taskpane',
  ],
  cli: ['sheet', 'indicator', 'reading', 'library', 'hosts', 'checking', 'editing', 'assistant'],
};

const pureLayers = ['sheet', 'indicator', 'reading', 'library', 'checking', 'editing', 'assistant'];
const pureDependencies = ['zod', 'big.js', 'pinyin-pro', 'jsonc-parser'];

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `direction-${layer}`,
      severity: 'error',
      comment: `${layer} may import only: ${[layer, ...allowed].join(', ')}`,
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})[/.]` },
    })),
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'The core knows no host, no DOM, no Node: only these libraries.',
      from: { path: `^src/(${pureLayers.join('|')})/` },
      to: {
        pathNot: `^(src|assets)/|^node_modules/(${pureDependencies.map((name) => name.replace('.', '\\.')).join('|')})/`,
      },
    },
    {
      name: 'one-host-one-adapter',
      severity: 'error',
      comment: 'An adapter never imports another adapter.',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/([^/]+)/', pathNot: '^src/hosts/$1/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'triple-slash-type-reference', 'npm'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
