/**
 * A test runner for Stryker that stays in one process. Stryker's own runner starts Jest anew for each change of the
 * code, which takes longer than the tests. Here the tests of a folder are compiled once; for each change only the
 * files that hold its tests are loaded again (so that nothing remembered survives), up to the first failure.
 * Tests see Jest's own `expect` and `each`; they need no other part of Jest.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from 'esbuild';

const outer = createRequire(import.meta.url);
const { expect } = outer('expect');
const { bind } = outer('jest-each');

/** Compiled once a process; what a module holds lives only as long as one `load`. */
const compiled = new Map();

function compile(path) {
  const known = compiled.get(path);
  if (known) return known;
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    loader: extname(path) === '.tsx' ? 'tsx' : 'ts',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path).href) },
  });
  const wrapped = `(function (exports, require, module, __filename, __dirname, describe, test, expect) {${code}\n})`;
  const script = new Script(wrapped, { filename: path });
  compiled.set(path, script);
  return script;
}

function resolveOwn(from, name) {
  const base = join(dirname(from), name);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')];
  const found = candidates.find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined) throw new Error(`${from}: there is no ${name}`);
  return found;
}

/** Loads a test file with fresh modules; answers its tests in their order, each `{ id, file, run }`. */
function load(file) {
  const modules = new Map();
  const tests = [];
  const titles = [];
  const seen = new Map();

  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const test = (title, run) => {
    const name = [...titles, title].join(' ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    tests.push({ id: `${file}: ${name}${times > 1 ? ` (${times})` : ''}`, file, run });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);

  const requireFrom = (from) => (name) => {
    if (!name.startsWith('.')) return createRequire(from)(name);
    const path = resolveOwn(from, name);
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    if (extname(path) === '.json') module.exports = JSON.parse(readFileSync(path, 'utf8'));
    else {
      const body = compile(path).runInThisContext();
      body(module.exports, requireFrom(path), module, path, dirname(path), describe, test, expect);
    }
    return module.exports;
  };

  requireFrom(join(process.cwd(), 'test', 'index.ts'))(`./${file}.test`);
  return tests;
}

async function outcome({ id, file, run }) {
  const start = performance.now();
  const told = { id, name: id, fileName: join(process.cwd(), 'test', `${file}.test.ts`) };
  try {
    await run();
    return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...told, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - start };
  }
}

class InProcessRunner {
  #files = [];
  #fileOfTest = new Map();
  /** What the changed sources ask: which change is on, which test runs, how often they were reached. */
  #context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folders = JSON.parse(readFileSync(join('test', 'mutation', 'test-files.json'), 'utf8'));
    this.#files = folders[process.env.MUTATED_FOLDER];
  }

  async dryRun() {
    this.#context.mutantCoverage = { static: {}, perTest: {} };
    try {
      const results = [];
      for (const test of this.#files.flatMap(load)) {
        this.#fileOfTest.set(test.id, test.file);
        this.#context.currentTestId = test.id;
        results.push(await outcome(test));
        this.#context.currentTestId = undefined;
      }
      const { mutantCoverage } = this.#context;
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const wanted = new Set(testFilter ?? this.#fileOfTest.keys());
    const files = new Set([...wanted].map((id) => this.#fileOfTest.get(id)));
    Object.assign(this.#context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const results = [];
    try {
      for (const file of this.#files.filter((each) => files.has(each))) {
        this.#context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = load(file).filter(({ id }) => wanted.has(id));
        this.#context.activeMutant = activeMutant.id;
        for (const test of tests) {
          results.push(await outcome(test));
          if (results.at(-1).status === TestStatus.Failed) break;
        }
        if (results.at(-1)?.status === TestStatus.Failed) break;
      }
      return (
        determineHitLimitReached(this.#context.hitCount, hitLimit) ??
        toMutantRunResult({ status: DryRunStatus.Complete, tests: results }, true)
      );
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    } finally {
      this.#context.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
