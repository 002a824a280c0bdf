/**
 * Exit statuses of every command. errorsFound: done, and an error-level finding is (still) there;
 * failed: wrong usage, or something could not be read or written.
 */
export const EXIT = { clean: 0, errorsFound: 1, failed: 2 } as const;
