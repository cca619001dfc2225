import { askEarly } from './early-answers.ts'
import { goToFirstAddress } from './first-address.ts'

// Little code of its own, which runs while that of the screens is read.
askEarly()
goToFirstAddress()
