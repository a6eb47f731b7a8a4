export type {
  Acces,
  EntreeJournal,
  Finalite,
  JournalStore,
  Trace,
  VerificationJournal,
} from './trace.js'
