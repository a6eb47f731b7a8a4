import { parseArgs } from 'node:util'
import type { VerificationJournal } from '#acces'
import { type Commande, UsageFautif } from '../commande.js'

export const commande: Commande = {
  resume: 'vérifie le journal des accès',
  aide: `Usage : alasource journal verifier [--base BASE] [--json]

Parcourt le journal des accès, où chaque entrée est liée à toutes celles qui la précèdent, et dit
si une entrée a été changée, retirée ou déplacée.

Options
  --base BASE   adresse PostgreSQL ou dossier de données
  --json        un objet JSON : entrees, valide, et premiereRupture si le journal est rompu

Code de sortie : 0 le journal est intact ; 1 il est rompu ; 2 commande mal écrite ; 3 panne.
Exemple : alasource journal verifier --json
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { base: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length !== 1 || positionals[0] !== 'verifier') {
      throw new UsageFautif('Dites ce qu’il faut faire : alasource journal verifier.')
    }
    const base = await contexte.ouvrirBase(values.base)
    try {
      const verification = await base.journal.verifier()
      await contexte.ecrire(
        values.json === true ? `${JSON.stringify(verification)}\n` : enMots(verification),
      )
      return verification.valide ? 0 : 1
    } finally {
      await base.fermer()
    }
  },
}

function enMots({ entrees, valide, premiereRupture }: VerificationJournal): string {
  if (valide) return `Journal intact. Entrées, chacune liée aux précédentes : ${entrees}.\n`
  const rupture = `Journal ROMPU à l’entrée ${premiereRupture} (${entrees} entrées lues).`
  return `${rupture} Isolez la base et prévenez le délégué à la protection des données.\n`
}
