/** The library and its search: the largest chunk, loaded when the first check is on screen. */
export {
  createSuggester,
  draftIndicators,
  importLibrary,
  librarySchema,
  mergeLibraries,
  standardLibrary,
} from '../../library';
