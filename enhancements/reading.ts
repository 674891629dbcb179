/** Everything that moves on reading pages. Each part works on its own, and the page without any. */
import { suggestInSearchBoxes } from './search-suggestions'
import { type TimeWords, tickLabels } from './ticking-labels'
import { fetchWebFonts } from './web-fonts'

/** Put in by `scripts/build-enhancements.ts`, so that only these words of the messages travel. */
declare const TIME_WORDS: TimeWords

tickLabels(TIME_WORDS)
fetchWebFonts()
suggestInSearchBoxes()
