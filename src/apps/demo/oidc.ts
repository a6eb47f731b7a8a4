/** The package says of Node 20, on which it runs, that it is not the one it prefers. */
const AVIS = 'Unsupported runtime'

/** That sentence alone is not said; any other warning of the package is. */
const dire = console.warn
console.warn = (...mots: unknown[]): void => {
  if (!String(mots[0]).includes(AVIS)) dire(...mots)
}
const { default: Provider, interactionPolicy } = await import('oidc-provider').finally(() => {
  console.warn = dire
})

export { interactionPolicy, Provider }
