/**
 * The path of a file, its parts parted by `/`, as a link of a workbook gives it. Letters of any script stay as they
 * are, as Excel writes them.
 */
export function linkToFile(path: string): string {
  const escaped = path.replace(/[\s%"#?<>[\]^`{}|\\]/g, encodeURIComponent);
  // A colon in the first name would make it a scheme.
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}
