import { canonical } from '../../src/model/json.ts';
import type { Plan } from '../../src/model/plan.ts';

type Tree = { [key: string]: Node };
type Node = Tree | string | number | boolean | null | readonly unknown[] | undefined;

const isTree = (node: Node): node is Tree => typeof node === 'object' && node !== null && !Array.isArray(node);

/** A list of records as a tree by their keys, and their order. */
const keyed = <T extends object>(list: readonly T[], keyOf: (one: T) => string): Tree => ({
  order: list.map(keyOf),
  by: Object.fromEntries(list.map((one) => [keyOf(one), { ...one } as unknown as Tree])),
});

const listed = (tree: Tree): unknown[] => {
  const by = tree['by'] as Tree;
  const order = tree['order'] as readonly string[];
  const kept = order.filter((key) => by[key] !== undefined);
  return [...kept, ...Object.keys(by).filter((key) => by[key] !== undefined && !order.includes(key))].map(
    (key) => by[key],
  );
};

const account = ({ account: id }: { readonly account: string }): string => id;

/** A plan as a tree of what it says: accounts, groups and members by name instead of by place. */
export function treeOf({ version: _v, id: _i, name: _n, names: _ns, ...plan }: Plan): Tree {
  return {
    ...(plan as unknown as Tree),
    // In whatever order accounts are written, they are set alike.
    accounts: { ...keyed(plan.accounts, account), order: [] },
    groups: keyed(
      plan.groups.map((group) => ({ ...group, members: keyed(group.members, account) })),
      ({ id }) => id,
    ),
  };
}

/** The plan that a tree says. */
export function planOfTree(tree: Tree, like: Plan): Plan {
  const groups = (listed(tree['groups'] as Tree) as Tree[]).map((group) => ({
    ...group,
    members: listed(group['members'] as Tree),
  }));
  const { version, id, name } = like;
  const plan = { ...tree, version, id, name, accounts: listed(tree['accounts'] as Tree), groups };
  return JSON.parse(JSON.stringify(plan)) as Plan;
}

/** What decides which other fields a record has: where it differs, the record is one leaf. */
const shapeOf = (tree: Tree): string =>
  JSON.stringify([tree['kind'], tree['mode'], 'reachHours' in tree, 'afterSeconds' in tree]);

/** Paths at which two trees differ: leaves, and whole branches that only one of them has. */
export function differences(p: Node, q: Node, path: readonly string[] = []): (readonly string[])[] {
  if (canonical(p) === canonical(q)) return [];
  if (!isTree(p) || !isTree(q) || shapeOf(p) !== shapeOf(q)) return [path];
  return [...new Set([...Object.keys(p), ...Object.keys(q)])].flatMap((key) =>
    differences(p[key], q[key], [...path, key]),
  );
}

/** The tree with what stands at a path taken from another. */
export function takenFrom(other: Node, tree: Node, path: readonly string[]): Node {
  if (path.length === 0) return other;
  const [key, ...rest] = path;
  return { ...(tree as Tree), [key]: takenFrom((other as Tree)[key], (tree as Tree)[key], rest) };
}
