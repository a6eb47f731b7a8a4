export type Theme = 'neutre' | 'dsfr'
