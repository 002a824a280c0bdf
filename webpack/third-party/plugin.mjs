import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import webpack from 'webpack';
import { billOfMaterials } from './bill-of-materials.mjs';
import { notices } from './notices.mjs';
import { packageFolder, readPackage } from './packages.mjs';

/** webpack and swc write small functions of their own into the scripts; the table of readings is made of pinyin-pro. */
const INSIDE_ALWAYS = ['@swc/core', 'pinyin-pro', 'webpack'];

/**
 * Writes beside the scripts what they contain of others: THIRD-PARTY-NOTICES.txt and sbom.cdx.json. The packages are
 * those of the modules that are in the scripts, with those that are `copied` as they are. A package whose licence
 * does not let it ship fails the build.
 */
export class ThirdPartyPlugin {
  constructor({ root, version, copied = [] }) {
    this.root = root;
    this.version = version;
    this.beside = [...INSIDE_ALWAYS, ...copied];
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ThirdPartyPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyPlugin', stage }, () =>
        this.#write(compilation),
      );
    });
  }

  #write(compilation) {
    const folders = new Set(this.beside.map((name) => join(this.root, 'node_modules', name)));
    for (const path of shippedModules(compilation)) {
      const folder = packageFolder(path);
      if (folder !== null) folders.add(folder);
    }
    const lock = JSON.parse(readFileSync(join(this.root, 'package-lock.json'), 'utf8')).packages;
    const packages = [...folders]
      .map((folder) => ({ ...readPackage(folder), path: relative(this.root, folder).replaceAll('\\', '/') }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const bom = billOfMaterials({
      name: `jixiao-${compilation.compiler.name}`,
      version: this.version,
      packages,
      integrityOf: ({ path }) => lock[path]?.integrity ?? '',
    });
    const emit = (file, text) => compilation.emitAsset(file, new webpack.sources.RawSource(text));
    emit('THIRD-PARTY-NOTICES.txt', notices(packages));
    emit('sbom.cdx.json', bom);
  }
}

/** Paths of the modules that are in some script, inside of joined ones too. */
function* shippedModules({ modules, chunkGraph }) {
  for (const module of modules) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const one of module.modules ?? [module]) {
      const path = one.nameForCondition?.();
      if (path) yield path;
    }
  }
}
