/**
 * Gross hourly Smic by month of effect, centimes: what the invented payrolls start from.
 * décrets 2023-1216, 2024-951 and 2025-1228; the rise of 2026-06 is left out (see the barèmes).
 */
export const SMIC_HORAIRE: readonly { readonly depuis: string; readonly centimes: number }[] = [
  { depuis: '2023-05', centimes: 1152 },
  { depuis: '2024-01', centimes: 1165 },
  { depuis: '2024-11', centimes: 1188 },
  { depuis: '2026-01', centimes: 1202 },
]
