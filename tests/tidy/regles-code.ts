import ts from 'typescript'
import { arbreDe, lieu, lireTexte, parcourir } from './arbre.js'

const LIGNES_MAX = 400
const COLONNES_MAX = 100
const LIGNES_FONCTION_MAX = 60
const PARAMETRES_MAX = 3

/** Data tables are long by nature; they hold no logic. */
export function estTable(fichier: string): boolean {
  return /-table\.ts$|\/(norme|baremes)\//.test(fichier)
}

export function tailles(fichier: string): string[] {
  const fautes: string[] = []
  const lignes = lireTexte(fichier).split('\n')
  if (!estTable(fichier) && lignes.length - 1 > LIGNES_MAX) {
    fautes.push(`${fichier} : ${lignes.length - 1} lignes, ${LIGNES_MAX} au plus`)
  }
  lignes.forEach((ligne, i) => {
    if (!estTable(fichier) && ligne.length > COLONNES_MAX && !/https?:\/\//.test(ligne)) {
      fautes.push(`${fichier}:${i + 1} : ${ligne.length} colonnes, ${COLONNES_MAX} au plus`)
    }
  })
  return fautes
}

export function fonctions(fichier: string): string[] {
  const fautes: string[] = []
  const arbre = arbreDe(fichier)
  parcourir(arbre, (n) => {
    if (!ts.isFunctionLike(n) || !('body' in n) || !n.body) return
    const debut = arbre.getLineAndCharacterOfPosition(n.getStart()).line
    const fin = arbre.getLineAndCharacterOfPosition(n.getEnd()).line
    if (fin - debut + 1 > LIGNES_FONCTION_MAX) {
      fautes.push(`${lieu(n)} : fonction de ${fin - debut + 1} lignes, ${LIGNES_FONCTION_MAX} max`)
    }
    if (n.parameters.length > PARAMETRES_MAX) {
      fautes.push(`${lieu(n)} : ${n.parameters.length} paramètres, ${PARAMETRES_MAX} au plus`)
    }
  })
  return fautes
}

export function identifiantsAscii(fichier: string): string[] {
  const fautes: string[] = []
  parcourir(arbreDe(fichier), (n) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the rule held here
    if (ts.isIdentifier(n) && /[^\x00-\x7f]/.test(n.text)) fautes.push(`${lieu(n)} : ${n.text}`)
  })
  return fautes
}

const INTERDITS_PURS = [/\bDate\.now\b/, /\bnew Date\(\s*\)/, /\bMath\.random\b/, /\bIntl\b/]

export function horlogeEtHasard(fichier: string): string[] {
  const fautes: string[] = []
  parcourir(arbreDe(fichier), (n) => {
    const texte =
      ts.isPropertyAccessExpression(n) || ts.isNewExpression(n) || ts.isIdentifier(n)
        ? n.getText()
        : ''
    if (texte.length < 60 && INTERDITS_PURS.some((r) => r.test(texte))) {
      fautes.push(`${lieu(n)} : ${texte}`)
    }
  })
  return [...new Set(fautes)]
}

export function promesses(fichier: string): string[] {
  return lireTexte(fichier)
    .split('\n')
    .flatMap((l, i) => (/\b(TODO|FIXME|XXX|HACK)\b/.test(l) ? [`${fichier}:${i + 1}`] : []))
}

/** Exported functions of the book say which text they follow. */
export function texteDeLoi(fichier: string): string[] {
  const fautes: string[] = []
  arbreDe(fichier).forEachChild((n) => {
    const nom = fonctionExportee(n)
    if (nom === undefined) return
    const balises = ts.getJSDocTags(n).map((t) => t.tagName.text)
    if (!balises.includes('texte')) fautes.push(`${lieu(n)} : ${nom} sans @texte`)
  })
  return fautes
}

function fonctionExportee(n: ts.Node): string | undefined {
  const exporte =
    ts.canHaveModifiers(n) &&
    ts.getModifiers(n)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) === true
  if (!exporte) return undefined
  if (ts.isFunctionDeclaration(n)) return n.name?.text ?? 'fonction'
  if (!ts.isVariableStatement(n)) return undefined
  const declaration = n.declarationList.declarations[0]
  const valeur = declaration?.initializer
  const estFonction = valeur && (ts.isArrowFunction(valeur) || ts.isFunctionExpression(valeur))
  return estFonction ? declaration.name.getText() : undefined
}

/** A barème file holds literals: no call, no operation, no function. */
export function litterauxSeuls(fichier: string): string[] {
  const fautes: string[] = []
  parcourir(arbreDe(fichier), (n) => {
    const calcul =
      ts.isCallExpression(n) ||
      ts.isBinaryExpression(n) ||
      ts.isNewExpression(n) ||
      ts.isTemplateExpression(n) ||
      ts.isFunctionLike(n)
    const dansUnType = ts.isTypeNode(n) || (n.parent && ts.isTypeNode(n.parent))
    if (calcul && !dansUnType && !ts.isMethodSignature(n)) {
      fautes.push(`${lieu(n)} : ${n.getText().slice(0, 40)}`)
    }
  })
  return fautes
}

/** Words that the glossary rules out, looked for in the names that a file declares. */
export function motsAEviter(fichier: string, mots: ReadonlySet<string>): string[] {
  const fautes: string[] = []
  parcourir(arbreDe(fichier), (n) => {
    const nom = nomDeclare(n)
    if (nom === undefined) return
    for (const mot of nom.split(/(?=[A-Z])|_/)) {
      if (mots.has(mot.toLowerCase())) fautes.push(`${lieu(n)} : ${nom} (« ${mot} »)`)
    }
  })
  return fautes
}

function nomDeclare(n: ts.Node): string | undefined {
  const declaration =
    ts.isVariableDeclaration(n) ||
    ts.isFunctionDeclaration(n) ||
    ts.isInterfaceDeclaration(n) ||
    ts.isTypeAliasDeclaration(n) ||
    ts.isPropertySignature(n) ||
    ts.isParameter(n) ||
    ts.isClassDeclaration(n)
  if (!declaration || !n.name || !ts.isIdentifier(n.name)) return undefined
  return n.name.text
}
