import './trust.ts'
import { corpusInLink, largeFolder } from './state/syncLink.ts'
import { startAhead } from './worker/started.ts'

/* A script of a home page's own, small enough to run while the app is on its way: a large corpus is fetched meanwhile. */

const corpus = corpusInLink()
if (corpus !== null) startAhead(largeFolder(corpus))
