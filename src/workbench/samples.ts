import forms24 from '../../assets/samples/forms-24-merged.xlsx';

export interface Sample {
  readonly title: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
}

/** They are part of the script, so that the page needs no server to read them from. */
export const SAMPLES: readonly Sample[] = [
  { title: '24 张样表', fileName: '样表24张.xlsx', bytes: () => decode(forms24) },
];

/** `data:…;base64,…` → bytes. */
function decode(url: string): Uint8Array {
  const text = atob(url.slice(url.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
