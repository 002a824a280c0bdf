import { AddressError } from '../../../sheet';
import { PackageError } from './package-error';

/**
 * Runs work on the parts of a file. Addresses stand all over them (merges, formats, tables, the noted extent), and one
 * that is none means that the file is damaged: throws PackageError 'damaged' then, and what `work` throws otherwise.
 */
export function withAddressesChecked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AddressError) throw new PackageError('damaged', { cause: error });
    throw error;
  }
}
