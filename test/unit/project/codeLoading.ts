import ts from 'typescript';

/** How a program gets more code to run than its own text. */
export interface CodeLoading {
  /** Places that make code of text, or load what only a running program knows: each as it is written, shortened. */
  readonly evaluated: readonly string[];
  /** Names of the modules that it asks for, each once. */
  readonly required: readonly string[];
}

/** Reads a program without running it. It must be JavaScript that can be parsed, else this throws. */
export function codeLoading(program: string): CodeLoading {
  const source = ts.createSourceFile('program.js', program, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  if (parseDiagnostics.length > 0) {
    throw new SyntaxError(ts.flattenDiagnosticMessageText(parseDiagnostics[0]!.messageText, '\n'));
  }
  const evaluated: string[] = [];
  const required = new Set<string>();
  const visit = (node: ts.Node) => {
    const module = moduleOf(node);
    if (module !== undefined) {
      required.add(module);
    } else if (evaluates(node)) {
      evaluated.push((ts.isIdentifier(node) ? node.parent : node).getText(source).slice(0, 80));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { evaluated, required: [...required].sort() };
}

/** The name in `require("name")`, `import("name")` and `import … from "name"`. */
function moduleOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && isLoader(node.expression) && node.arguments.length === 1) {
    const [name] = node.arguments;
    return ts.isStringLiteralLike(name!) ? name.text : undefined;
  }
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    return (node.moduleSpecifier as ts.StringLiteral).text;
  }
  return undefined;
}

const isNamed = (node: ts.Node, ...names: string[]) => ts.isIdentifier(node) && names.includes(node.text);
const isLoader = (node: ts.Node) => node.kind === ts.SyntaxKind.ImportKeyword || isNamed(node, 'require');

function evaluates(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) {
    return isReference(node) && evaluatesByName(node);
  }
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: name } = node;
    return ts.isStringLiteralLike(name) && ['eval', 'Function', 'constructor'].includes(name.text);
  }
  if (!ts.isCallExpression(node)) {
    return false;
  }
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return (
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (isNamed(called, 'setTimeout', 'setInterval', 'setImmediate', 'execScript') && isText(node.arguments[0])) ||
    // The constructor of a function is `Function`.
    (isNamed(called, 'constructor') && called !== node.expression && isText(node.arguments.at(-1)))
  );
}

function evaluatesByName(node: ts.Identifier): boolean {
  const { parent } = node;
  switch (node.text) {
    case 'eval':
    case 'importScripts':
      return true;
    case 'Function': {
      const isCompared = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
      const isPrototype = ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype';
      return !isCompared && !isPrototype;
    }
    // Called with a name it is a module, see moduleOf; `typeof require` asks for nothing.
    case 'require':
      return !ts.isTypeOfExpression(parent) && (!ts.isCallExpression(parent) || moduleOf(parent) === undefined);
    default:
      return false;
  }
}

/** Not the name of a key. `window.eval` is one nevertheless: it is a function of everybody. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return isNamed(parent.expression, 'globalThis', 'window', 'self', 'global', 'top', 'parent');
  }
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node;
  return !isKey;
}

/** A text, or several put together. */
function isText(node: ts.Node | undefined): boolean {
  return (
    node !== undefined &&
    (ts.isStringLiteralLike(node) ||
      ts.isTemplateExpression(node) ||
      (ts.isParenthesizedExpression(node) && isText(node.expression)) ||
      (ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
        (isText(node.left) || isText(node.right))))
  );
}
