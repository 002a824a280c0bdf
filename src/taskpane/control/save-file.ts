/** Hands a file to the user. */
export type SaveFile = (name: string, content: string | Uint8Array, type: string) => void;

/** As browsers do it: the file goes to the folder of downloads. */
export const downloadFile: SaveFile = (name, content, type) => {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
