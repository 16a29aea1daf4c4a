import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  readonly from: string; // file, relative to the repository
  readonly target: string; // file relative to the repository, or package name
  readonly isPackage: boolean;
  /** Loads no code: types, or the address of a file. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string; // relative to the repository
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file below a folder of the repository. */
export function sourcesOf(folder: string): SourceFile[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
    });
}

/** `d3` of `d3`, `@a/b` of `@a/b/c`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** All imports of a file: static, dynamic, re-exports and types. */
export function importsOf({ path, tree }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const isPackage = !specifier.startsWith('.');
    const bare = specifier.replace(/\?.*$/, '');
    const target = isPackage ? packageOf(bare) : relative(ROOT, join(ROOT, dirname(path), bare));
    const addressOnly = /[?&]url\b/.test(specifier);
    found.push({ from: path, target, isPackage, typeOnly: typeOnly || addressOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (ts.isStringLiteral(specifier)) add(specifier.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) add(literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * Names that a file uses without declaring them, and calls that read the world: `document`, `Math.random`, `Date.now`,
 * `new Date()`. Types do not count.
 */
export function worldUses({ tree }: SourceFile): string[] {
  const declared = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
        parent.name === node;
      const isBound = ts.isBindingElement(parent) && parent.propertyName === node;
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isImportSpecifier(parent)) &&
        parent.name === node;
      const isWorld = ts.isPropertyAccessExpression(parent) && node.text === 'globalThis';
      if (isWorld) used.add(parent.name.text);
      else if (declares) declared.add(node.text);
      else if (!isMember && !isKey && !isBound) used.add(node.text);
    }
    if (ts.isPropertyAccessExpression(node)) used.add(`${node.expression.getText(tree)}.${node.name.text}`);
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length) {
      used.add('new Date()');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...used].filter((name) => !declared.has(name));
}
