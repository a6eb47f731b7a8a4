const PHRASES: Readonly<Record<string, string>> = {
  'connus.aideLogement': 'Il nous manque le montant de votre aide au logement.',
  'logement.loyer': 'Il nous manque le montant de votre loyer.',
  'logement.zone': 'Il nous manque la commune de votre logement.',
  'non-calcule': 'Ce calcul n’est pas encore fait par ce programme.',
}

/** What is still missing, in plain words; undefined when the amount is given all the same. */
export function phraseManque(manque: string): string | undefined {
  if (manque.startsWith('declaration.lignes.')) {
    return 'Un paiement est arrivé sans son montant net social. Nous attendons ce montant.'
  }
  if (manque === 'bareme-a-confirmer') return undefined
  return PHRASES[manque] ?? 'Il nous manque une réponse sur votre foyer ou votre logement.'
}
