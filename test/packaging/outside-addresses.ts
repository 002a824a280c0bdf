/** Addresses that the built files may name, and why none of them is ever asked. */
const ALLOWED: readonly { readonly address: RegExp; readonly files: RegExp; readonly why: string }[] = [
  {
    address:
      /^https?:\/\/(?:www\.w3\.org|schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|sheetjs\.openxmlformats\.org|purl\.oclc\.org|purl\.org|json-schema\.org)\//,
    files: /./,
    why: 'names of XML vocabularies and schemas; no file is fetched by them',
  },
  {
    address: /^https:\/\/react\.dev\/errors\//,
    files: /\.js$/,
    why: 'a page named in the words of an error of React',
  },
  {
    address: /^https?:\/\/(?:github\.com\/zloirock\/core-js|sheetjs\.com)/,
    files: /\.(?:js|txt)$/,
    why: 'who wrote a library and under which licence',
  },
  {
    address: /^https:\/\/[ax](?:[/@#]|$)/,
    files: /\.js$/,
    why: 'what core-js has the engine take apart, to see whether its URL does it right; nothing is fetched',
  },
  {
    address:
      /^https?:\/\/(?:document\.localhost|go\.microsoft\.com|alcdn\.msauth\.net|docs\.microsoft\.com|raw\.githubusercontent\.com\/jakearchibald|support\.microsoft\.com|telemetryservice\.firstpartyapps\.oaspapps\.com)/,
    files: /(?:^|\/)office-js\//,
    why: "Microsoft's client as published; the policy of the pages lets it load and ask nothing outside",
  },
  {
    address: /./,
    files: /(?:^|\/)THIRD-PARTY-NOTICES\.txt$/,
    why: 'the words of licences; no page names the file',
  },
];

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[A-Za-z0-9][^\s"'`<>)\\;,]*/g;

/** Addresses in a file that no reason allows. */
export function outsideAddresses(file: string, content: string): string[] {
  return [...content.matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter((found) => !ALLOWED.some(({ address, files }) => files.test(file) && address.test(found)));
}
