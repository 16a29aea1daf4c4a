import type { Plan } from '../../model/plan.ts';
import type { AccountId } from '../../model/shop.ts';

/** What must be shown before a field can be: its group, its account, and whether it is below the account's row. */
export function whereIs(
  { groups, accounts }: Plan,
  path: string,
): { readonly group: string | null; readonly account: AccountId | null; readonly inside: boolean } {
  const group = groups.at(Number(/^groups\[(\d+)\]/.exec(path)?.[1] ?? NaN));
  const member = /^groups\[\d+\]\.members\[(\d+)\]/.exec(path)?.[1];
  const setting = /^accounts\[(\d+)\]\.?(\w*)/.exec(path);
  if (setting !== null) {
    const inside = !['', 'capacity', 'suspended', 'deactivated'].includes(setting[2]);
    return { group: null, account: accounts.at(Number(setting[1]))?.account ?? null, inside };
  }
  const account = member === undefined ? null : (group?.members.at(Number(member))?.account ?? null);
  return { group: path.startsWith('groups[') ? (group?.id ?? null) : null, account, inside: false };
}

/** Paths inside a path: `groups[0]`, `groups[0].members[2]`, … from the longest to the shortest. */
function* above(path: string): Generator<string> {
  for (let rest = path; rest !== ''; rest = rest.replace(/(\.?[^.[\]]+|\[[^\]]*\])$/, '')) yield rest;
}

/** Every element below a root, shadow roots included, that carries a JSON path. */
function* marked(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.dataset['at'] !== undefined) yield element;
    if (element.shadowRoot !== null) yield* marked(element.shadowRoot);
  }
}

/** The field of a JSON path of the plan, else what is nearest: the first field below it, or the one that holds it. */
export function fieldOfPath(root: ParentNode, path: string): HTMLElement | null {
  const fields = [...marked(root)];
  const isBelow = (at: string, one: string): boolean => at.startsWith(`${one}.`) || at.startsWith(`${one}[`);
  for (const one of above(path)) {
    const found =
      fields.find(({ dataset }) => dataset['at'] === one) ?? fields.find(({ dataset }) => isBelow(dataset['at']!, one));
    if (found !== undefined) return found;
  }
  return null;
}

/** What can be asked to show what it hides. */
interface Opens extends HTMLElement {
  show(): void;
}

const opens = (element: Element): element is Opens => 'show' in element && element.localName === 'fl-fold';

/** Opens the sections around an element, brings it into sight, and gives it the focus. */
export async function goToField(field: HTMLElement): Promise<void> {
  for (let one: Node | null = field; one !== null; one = one.parentNode ?? hostOf(one)) {
    if (one instanceof HTMLDetailsElement) one.open = true;
    if (one instanceof Element && opens(one)) one.show();
  }
  await new Promise(requestAnimationFrame);
  field.scrollIntoView({ block: 'center' });
  focusable(field)?.focus();
}

const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);

const FOCUSABLE = 'input, select, button, summary, [tabindex="0"]';

/** The element itself, or the first below it, that takes the focus. */
function focusable(element: HTMLElement): HTMLElement | null {
  if (element.matches(FOCUSABLE)) return element;
  const root = element.shadowRoot ?? element;
  return root.querySelector<HTMLElement>(FOCUSABLE) ?? element;
}
