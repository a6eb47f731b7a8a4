import type { AttestationDelivree, AttestationStore } from '#allocations'

export function createAttestationsMemoire(): AttestationStore {
  const toutes: { readonly personne: string; readonly attestation: AttestationDelivree }[] = []
  return {
    async garder(personne, attestation) {
      if (toutes.some((x) => x.attestation.numero === attestation.numero)) return false
      toutes.push({ personne, attestation })
      return true
    },
    listForPersonne: async (personne) =>
      toutes
        .filter((x) => x.personne === personne)
        .map((x) => x.attestation)
        .sort((a, b) => (rang(a) < rang(b) ? 1 : -1)),
    findByCode: async (code) => toutes.find((x) => x.attestation.code === code)?.attestation,
  }
}

function rang({ delivreeLe, numero }: AttestationDelivree): string {
  return `${delivreeLe} ${numero}`
}
