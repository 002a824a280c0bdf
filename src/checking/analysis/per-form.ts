import type { FormDigest } from '../digest';

/**
 * Makes a computation over one form's digest happen once for each digest. A face that checks again after an edit
 * hands in the digests of all unchanged forms again, and what rules across forms look for in them is known then.
 */
export function perForm<T>(compute: (digest: FormDigest) => T): (digest: FormDigest) => T {
  const known = new WeakMap<FormDigest, { readonly result: T }>();
  return (digest) => {
    let entry = known.get(digest);
    if (!entry) {
      entry = { result: compute(digest) };
      known.set(digest, entry);
    }
    return entry.result;
  };
}
