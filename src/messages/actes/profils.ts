import { assert, type Instant, type Nir } from '#socle'
import type { MoyensMessages, ProfilMessagesStore } from '../ports.js'
import { completer, type Preferences, type ProfilMessages, profilNeuf } from '../profil/profil.js'

/** Profiles as this version reads them, whichever version kept them. */
export function profilsComplets(profils: ProfilMessagesStore): ProfilMessagesStore {
  return {
    ...profils,
    find: async (personne) => {
      const profil = await profils.find(personne)
      return profil === undefined ? undefined : completer(profil)
    },
  }
}

/** The profile of a person, the usual one (version 0) when she has none. */
export async function lireProfil(
  { profils, cleDe }: MoyensMessages,
  nir: Nir,
  quand: Instant,
): Promise<ProfilMessages> {
  return (await profils.find(cleDe(nir))) ?? profilNeuf(nir, quand)
}

export async function ouvrirProfil(
  moyens: MoyensMessages,
  nir: Nir,
  quand: Instant,
): Promise<boolean> {
  const profil = await lireProfil(moyens, nir, quand)
  if (profil.version > 0) return false
  return moyens.profils.enregistrer(moyens.cleDe(nir), { ...profil, version: 1 })
}

/** Nothing is told any more to somebody who died, nor sent. */
export async function marquerDeces(
  moyens: MoyensMessages,
  nir: Nir,
  quand: Instant,
): Promise<void> {
  const profil = await lireProfil(moyens, nir, quand)
  if (profil.decede) return
  const suivant = { ...profil, version: profil.version + 1, decede: true as const }
  const garde = await moyens.profils.enregistrer(moyens.cleDe(nir), suivant)
  // Another state was kept meanwhile: it is marked in its turn.
  if (!garde) await marquerDeces(moyens, nir, quand)
}

export async function choisir(
  moyens: MoyensMessages,
  { nir, preferences }: { readonly nir: Nir; readonly preferences: Preferences },
  lu: { readonly version: number; readonly quand: Instant },
): Promise<boolean> {
  const profil = await lireProfil(moyens, nir, lu.quand)
  if (profil.version !== lu.version) return false
  const suivant = { ...profil, version: profil.version + 1, preferences }
  return moyens.profils.enregistrer(moyens.cleDe(nir), suivant)
}

export async function abandonnerCode(moyens: MoyensMessages, nir: Nir): Promise<void> {
  const personne = moyens.cleDe(nir)
  const profil = await moyens.profils.find(personne)
  if (profil === undefined || profil.verification === null) return
  await moyens.profils.enregistrer(personne, {
    ...profil,
    ...{ version: profil.version + 1, verification: null },
  })
}

export async function listProfils(
  { profils }: MoyensMessages,
  apres: string,
  limite: number,
): Promise<readonly ProfilMessages[]> {
  const personnes = await profils.listPersonnes(apres, limite)
  const lus: ProfilMessages[] = []
  for (const personne of personnes) {
    const profil = await profils.find(personne)
    assert(profil !== undefined, 'une personne listée a un profil')
    lus.push(profil)
  }
  return lus
}
