/**
 * Exit statuses of every command. errorsFound: done, and an error-level finding is (still) there;
 * failed: wrong usage, or something could not be read or written; interrupted: stopped by Ctrl-C or a request to end.
 */
export const EXIT = { clean: 0, errorsFound: 1, failed: 2, interrupted: 130 } as const;
