import type { TextStore } from '../assistant';

/** Keeps texts in the browser's local storage; in memory alone where the browser refuses it. */
export function localTextStore(): TextStore {
  const memory = new Map<string, string>();
  return {
    read: (key) => {
      try {
        return localStorage.getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write: (key, text) => {
      memory.delete(key);
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        if (text !== null) memory.set(key, text);
      }
    },
  };
}
