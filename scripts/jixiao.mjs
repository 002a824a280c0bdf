#!/usr/bin/env node
/**
 * Runs the command line from the sources. It is bundled once into dist/cli and bundled again only when a
 * source is newer, so that a run over many files does not pay for compilation.
 */
import { pathToFileURL } from 'node:url';
import { bundledCli } from './bundled-cli.mjs';

await import(pathToFileURL(await bundledCli()).href);
