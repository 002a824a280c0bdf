import { Argument, Option, type Command } from 'commander';
import { DEFAULT_PROFILE } from '../checking';
import { profileNames } from './choose-profile';
import type { Say } from './messages';

/** Options of the commands that write a workbook anew. */
export interface WriteOptions {
  readonly output?: string;
  readonly overwrite?: true;
  readonly profile: string;
  readonly allowProtected?: true;
  readonly allowSigned?: true;
}

export function addWriteOptions(command: Command, say: Say): Command {
  return command
    .usage(say('annotateUsage'))
    .addArgument(new Argument('<IN>', say('inputFile')))
    .addOption(new Option('--output <OUT>', say('outputWorkbook')))
    .addOption(new Option('--overwrite', say('overwriteOption')))
    .addOption(
      new Option('--profile <NAME|FILE>', say('profileOption', { names: profileNames() })).default(
        DEFAULT_PROFILE,
      ),
    )
    .addOption(new Option('--allow-protected', say('protectedOption')))
    .addOption(new Option('--allow-signed', say('signatureOption')));
}

/** What the user allows to be broken. */
export function permissionsOf({ allowProtected, allowSigned }: WriteOptions): {
  readonly breakSignature: boolean;
  readonly writeProtectedSheets: boolean;
} {
  return { breakSignature: allowSigned === true, writeProtectedSheets: allowProtected === true };
}
