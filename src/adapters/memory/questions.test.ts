import { createQuestionsMemoire } from '#adapters/memory'
import { contratQuestions } from '../contracts/questions.contract.js'

contratQuestions('questions, mémoire', async () => ({
  questions: createQuestionsMemoire(),
  fermer: async () => {},
}))
