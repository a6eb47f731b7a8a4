import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Root of the repository: tests are compiled to dist/tests. */
export const RACINE = path.resolve(import.meta.dirname, '../../..')

/** Files that git tracks or would track, relative to the root, with « / ». */
export function listFichiers(): string[] {
  const sortie = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: RACINE,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return sortie.split('\n').filter((f) => f !== '' && existe(f))
}

export function existe(fichier: string): boolean {
  return ts.sys.fileExists(path.join(RACINE, fichier))
}

export function lireTexte(fichier: string): string {
  return readFileSync(path.join(RACINE, fichier), 'utf8')
}

const arbres = new Map<string, ts.SourceFile>()

export function arbreDe(fichier: string): ts.SourceFile {
  const connu = arbres.get(fichier)
  if (connu) return connu
  const genre = fichier.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const arbre = ts.createSourceFile(
    fichier,
    lireTexte(fichier),
    ts.ScriptTarget.ES2022,
    true,
    genre,
  )
  arbres.set(fichier, arbre)
  return arbre
}

export function parcourir(noeud: ts.Node, visite: (n: ts.Node) => void): void {
  visite(noeud)
  noeud.forEachChild((enfant) => parcourir(enfant, visite))
}

export function lieu(noeud: ts.Node): string {
  const arbre = noeud.getSourceFile()
  const { line } = arbre.getLineAndCharacterOfPosition(noeud.getStart())
  return `${arbre.fileName}:${line + 1}`
}

/** Specifiers of every import, export-from and dynamic import of a file. */
export function importsDe(fichier: string): { cible: string; ou: string }[] {
  const cibles: { cible: string; ou: string }[] = []
  parcourir(arbreDe(fichier), (n) => {
    const module =
      (ts.isImportDeclaration(n) || ts.isExportDeclaration(n)) && n.moduleSpecifier
        ? n.moduleSpecifier
        : ts.isCallExpression(n) && n.expression.kind === ts.SyntaxKind.ImportKeyword
          ? n.arguments[0]
          : ts.isImportTypeNode(n) && ts.isLiteralTypeNode(n.argument)
            ? n.argument.literal
            : undefined
    if (module && ts.isStringLiteralLike(module)) cibles.push({ cible: module.text, ou: lieu(n) })
  })
  return cibles
}

/** Files of the same room that a file needs to run; imports of types alone vanish. */
export function importsExecutes(fichier: string): string[] {
  const cibles: string[] = []
  for (const n of arbreDe(fichier).statements) {
    if (!ts.isImportDeclaration(n) && !ts.isExportDeclaration(n)) continue
    if (!n.moduleSpecifier || !ts.isStringLiteral(n.moduleSpecifier) || sansValeur(n)) continue
    const { text } = n.moduleSpecifier
    if (text.startsWith('.')) cibles.push(path.posix.join(path.posix.dirname(fichier), text))
  }
  return cibles
}

function sansValeur(n: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(n)) return n.isTypeOnly
  const clause = n.importClause
  if (clause === undefined || clause.name !== undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const noms = clause.namedBindings
  return noms !== undefined && ts.isNamedImports(noms) && noms.elements.every((e) => e.isTypeOnly)
}

const DOSSIERS_COMPOSES = new Set(['adapters', 'apps'])

/** « src/apps/web/page.tsx » is in the room « apps/web », « src/rsa… » in its first folder. */
export function pieceDe(fichier: string): string {
  const [, premier = '', second = ''] = fichier.split('/')
  return DOSSIERS_COMPOSES.has(premier) ? `${premier}/${second}` : premier
}
