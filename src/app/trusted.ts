/** The part of Trusted Types that is used here; browsers without them take the plain address. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Refuses whatever does not come from the app's own origin. */
export function sameOrigin(url: string, page: string): string {
  const { origin, href } = new URL(url, page);
  if (origin !== new URL(page).origin) throw new TypeError(`a script of another origin: ${origin}`);
  return href;
}

const policy = once(() => {
  const rules = { createScriptURL: (url: string) => sameOrigin(url, document.baseURI) };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('app', rules) ?? rules;
});

/** The only way in which the app starts a worker. */
export const startWorker = (url: string, options?: WorkerOptions): Worker =>
  new Worker(policy().createScriptURL(url), options);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
