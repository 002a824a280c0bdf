/**
 * The nonce under which this page allows style elements. Browsers hide the one of the policy from scripts, so the page
 * states it a second time. Null where the page has no policy of ours.
 */
export function pageNonce(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="jixiao-style-nonce"]')?.content ?? null;
}
