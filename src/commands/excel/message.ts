/** What a button has to tell the user, who sees no pane. */
export interface Message {
  readonly title: string;
  readonly lines: readonly string[];
}

const KEY = 'message';

/** The message as the fragment of an address: unlike a query, it is not sent to whoever serves the page. */
export function fragmentOf(message: Message): string {
  return `${KEY}=${encodeURIComponent(JSON.stringify(message))}`;
}

/** Null where the fragment holds none. Office may have added parts of its own. */
export function messageIn(fragment: string): Message | null {
  try {
    const found: unknown = JSON.parse(new URLSearchParams(fragment.replace(/^#/, '')).get(KEY) ?? 'null');
    return isMessage(found) ? found : null;
  } catch {
    return null;
  }
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'lines' in value &&
    Array.isArray(value.lines) &&
    value.lines.every((line) => typeof line === 'string')
  );
}
