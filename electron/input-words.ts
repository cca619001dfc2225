import { config } from 'zod'
import { fr } from 'zod/locales'

// What zod says of a wrong field reaches the user beside the sentence of the refusal.
config(fr())
