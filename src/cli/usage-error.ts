/** Something the user gave cannot be used. The message is in the user's language; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
